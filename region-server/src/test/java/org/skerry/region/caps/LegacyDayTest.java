// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.llsd.Llsd;

class LegacyDayTest {
    private final List<Llsd> day = LegacyDay.of(DefaultDay.cycle());

    @Test
    void everyHourNamesASkyAndTheyAreInOrder() {
        var last = -1.0;
        for (var hour : ((Llsd.Array) day.get(0)).values()) {
            var pair = ((Llsd.Array) hour).values();
            var at = ((Llsd.Real) pair.get(0)).value();
            assertThat(at).isBetween(0.0, 1.0).isGreaterThan(last);
            last = at;
            assertThat(skies().values()).containsKey(((Llsd.Text) pair.get(1)).value());
        }
        assertThat(skies().values()).hasSize(4);
    }

    @Test
    void theSunIsHighAtNoonAndBelowTheHorizonAtMidnight() {
        assertThat(number(sky("noon").get("sun_angle"))).isCloseTo(Math.PI / 2, within(0.1));
        assertThat(numbers("noon", "lightnorm").get(1)).isCloseTo(1, within(0.01));
        assertThat(number(sky("midnight").get("sun_angle"))).isCloseTo(Math.PI * 3 / 2, within(0.1));
        assertThat(numbers("midnight", "lightnorm").get(1)).isCloseTo(-1, within(0.01));
        assertThat(number(sky("sunrise").get("sun_angle"))).isBetween(0.0, 0.2);
    }

    @Test
    void numbersStandInFoursAsThatFormHasThem() {
        for (var name : List.of("ambient", "blue_density", "cloud_scale", "gamma", "glow", "haze_density", "max_y")) {
            assertThat(numbers("noon", name)).as(name).hasSize(4);
        }
        assertThat(numbers("noon", "cloud_scroll_rate")).containsExactly(10.2, 10.01);
        assertThat(number(sky("midnight").get("star_brightness"))).isEqualTo(1);
        var water = (Llsd.Struct) day.get(2);
        assertThat(((Llsd.Array) water.get("waterFogColor")).values()).hasSize(4);
        assertThat(((Llsd.Array) water.get("normScale")).values()).hasSize(3);
    }

    private Llsd.Struct skies() {
        return (Llsd.Struct) day.get(1);
    }

    private Llsd.Struct sky(String name) {
        return (Llsd.Struct) skies().get(name);
    }

    private List<Double> numbers(String sky, String name) {
        return ((Llsd.Array) sky(sky).get(name))
                .values().stream().map(LegacyDayTest::number).toList();
    }

    private static double number(Llsd value) {
        return ((Llsd.Real) value).value();
    }
}
