// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.load.Walk.Circle;

class LoadReportTest {
    @Test
    void saysTheSameToPeopleAndTools() {
        var report = new LoadReport()
                .section("people")
                .count("in_world", "in the world", 5)
                .add("ping_p99_ms", "ping p99", 1.23456, "ms")
                .add("server_cpu_s", "server CPU", Double.NaN, "s");
        assertThat(report.table())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).matches(" +in the world +5"))
                .anySatisfy(line -> assertThat(line).matches(" +ping p99 +1.23 ms"))
                .anySatisfy(line -> assertThat(line).matches(" +server CPU +- s"));
        assertThat(report.json()).contains("\"in_world\":5", "\"ping_p99_ms\":1.235", "\"server_cpu_s\":null");
        assertThat(report.value("in_world")).isEqualTo(5);
        assertThat(report.value("nothing")).isNaN();
    }

    @Test
    void bandsCoverEveryDistance() {
        var bands = new DistanceBands(20, 30, 80);
        assertThat(bands.count()).isEqualTo(4);
        assertThat(bands.of(20 * 20)).isZero();
        assertThat(bands.of(20.1f * 20.1f)).isEqualTo(1);
        assertThat(bands.of(80.1f * 80.1f)).isEqualTo(3);
        assertThat(bands.name(0)).isEqualTo("0 to 20 m");
        assertThat(bands.name(3)).isEqualTo("beyond 80 m");
    }

    @Test
    void walksStayInTheirCircleAndRepeatWithTheirSeed() {
        var circle = new Circle(128, 100, 30);
        var seed = new SplittableRandom(3).nextLong();
        var one = new Walk(seed, circle);
        var same = new Walk(seed, circle);
        var x = 128f;
        var y = 100f;
        for (var i = 0; i < 5000; i++) {
            var heading = one.heading(x, y, i);
            assertThat(same.heading(x, y, i)).isEqualTo(heading);
            x += 0.3f * (float) Math.cos(heading);
            y += 0.3f * (float) Math.sin(heading);
            assertThat(Math.hypot(x - 128, y - 100)).isLessThan(31);
        }
    }

    @Test
    void chatIsTimedByWhoHearsIt() {
        var fleet = new Fleet(2, new DistanceBands(), new Circle(0, 0, 1));
        var chat = new ChatMeter(fleet);
        fleet.measuring(true);
        var line = chat.line(1, 1_000_000);
        chat.heard(1, line, 3_000_000);
        chat.heard(0, line, 5_000_000);
        chat.heard(0, "load of rubbish", 5_000_000);
        chat.heard(0, "hello", 5_000_000);
        assertThat(chat.said()).isEqualTo(1);
        assertThat(chat.echoed()).isEqualTo(1);
        assertThat(chat.heardByOthers()).isEqualTo(1);
        assertThat(chat.own().getMaxValue()).isEqualTo(chat.own().highestEquivalentValue(2000));
        assertThat(chat.others().getMaxValue()).isEqualTo(chat.others().highestEquivalentValue(4000));
    }
}
