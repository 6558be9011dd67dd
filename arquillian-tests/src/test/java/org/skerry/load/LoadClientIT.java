// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.load.LoadSettings.Schedule;
import org.skerry.load.Walk.Circle;
import org.skerry.wildfly.launch.FirstRegion;
import org.skerry.wildfly.launch.RegionProcess;

/** A small crowd in the running pair of processes: all arrive, see each other walk, hear each other, and leave. */
@ArquillianTest
@RunAsClient
class LoadClientIT {
    private static final int CROWD = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path work = Path.of(System.getProperty("it.work", "target"));

    private static int port(String name) {
        return Integer.parseInt(System.getProperty("it.port." + name, ""));
    }

    private static URI at(String name) {
        return URI.create("http://127.0.0.1:" + port(name) + "/");
    }

    private static LoadSettings settings() {
        var behaviour = new Behaviour(10, true, new Circle(128, 128, 8), 5, 2000, 128, 1, 1);
        var schedule = new Schedule(10, CROWD, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        var accounts = new AccountPattern("Load", "Bot%d", "load-password");
        return new LoadSettings(
                at("public"),
                accounts,
                1,
                CROWD,
                "uri:Skerry Landing&128&128&30",
                behaviour,
                schedule,
                new DistanceBands(20),
                1);
    }

    @Test
    void aCrowdLivesThroughOneVisit() throws Exception {
        var console = work.resolve("load-region-console.log");
        var udp = port("region");
        var landing = new FirstRegion("127.0.0.1", at("private"), at("public"), work.resolve("region"), udp, udp);
        var region = RegionProcess.start(Path.of(System.getProperty("it.region.libraries", "")), landing, console);
        try {
            RegionProcess.awaitReady(region, "127.0.0.1", udp, console);
            visit();
        } finally {
            region.stop(Duration.ofSeconds(30));
        }
    }

    private static void visit() throws InterruptedException {
        var nobodyStops = new CountDownLatch(1);
        var crowd = Crowd.gather(settings());
        var server = new ProcessMeter(List.of());
        Moment from;
        Moment to;
        try {
            crowd.enter(nobodyStops, PATIENCE, () -> {});
            assertThat(crowd.avatars()).allSatisfy(avatar -> {
                assertThat(avatar.problem()).isNull();
                assertThat(avatar.isInWorld()).isTrue();
            });
            from = Moment.of(crowd, ProcessMeter.own(), server);
            crowd.parts().fleet().measuring(true);
            Predicate<LoadAvatar> seesAll = avatar -> avatar.sightings().others() == CROWD - 1;
            assertThat(crowd.until(seesAll, nobodyStops, PATIENCE, () -> {}))
                    .as("see all")
                    .isTrue();
            var chat = crowd.parts().chat();
            Predicate<LoadAvatar> heard = _ -> chat.echoed() >= CROWD && chat.heardByOthers() >= CROWD * (CROWD - 1);
            assertThat(crowd.until(heard, nobodyStops, PATIENCE, () -> {}))
                    .as("hear all")
                    .isTrue();
            crowd.parts().fleet().measuring(false);
            to = Moment.of(crowd, ProcessMeter.own(), server);
            crowd.leave(PATIENCE);
        } finally {
            crowd.close();
        }
        var report = Measurement.report(crowd, from, to, false);
        assertThat(report.value("in_world")).isEqualTo(CROWD);
        assertThat(report.value("connected")).isEqualTo(CROWD);
        assertThat(report.value("logged_out")).isEqualTo(CROWD);
        assertThat(report.value("terse_pair_s")).isPositive();
        assertThat(report.value("queue_failures")).isZero();
        assertThat(report.value("chat_p99_ms")).isPositive();
    }
}
