// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.load.LoadSettings.Schedule;
import org.skerry.load.Walk.Circle;

/** The whole client against a server of which everything is known. */
class CrowdTest {
    private static final int CROWD = 6;
    private static final int MOVES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final CountDownLatch NOBODY_STOPS = new CountDownLatch(1);

    private static LoadSettings settings(URI login) {
        var behaviour = new Behaviour(20, true, new Circle(0, 0, 5), 1, 10_000, 64, 1, 0.2);
        var schedule = new Schedule(100, CROWD, Duration.ZERO, Duration.ZERO, PATIENCE);
        var accounts = new AccountPattern("Load", "Bot%d", "any");
        return new LoadSettings(login, accounts, 1, CROWD, "last", behaviour, schedule, new DistanceBands(2.5f), 1);
    }

    private static void await(Crowd crowd, BooleanSupplier event) throws InterruptedException {
        assertThat(crowd.until(_ -> event.getAsBoolean(), NOBODY_STOPS, PATIENCE, () -> {}))
                .isTrue();
    }

    @Test
    void countsWhatTheServerSaid() throws IOException, InterruptedException {
        var nobody = new ProcessMeter(List.of());
        try (var server = new StandInServer()) {
            var crowd = Crowd.gather(settings(server.loginUri()));
            Moment from;
            Moment to;
            try {
                crowd.enter(NOBODY_STOPS, PATIENCE, () -> {});
                assertThat(crowd.avatars()).allMatch(LoadAvatar::isInWorld);
                from = Moment.of(crowd, nobody, nobody);
                crowd.parts().fleet().measuring(true);
                for (var i = 1; i <= MOVES; i++) {
                    var expected = (long) i * CROWD;
                    server.moveAll();
                    await(
                            crowd,
                            () -> crowd.avatars().stream()
                                    .allMatch(avatar -> avatar.sightings().terse() >= expected));
                }
                var chat = crowd.parts().chat();
                await(crowd, () -> chat.echoed() >= CROWD && chat.heardByOthers() >= CROWD * (CROWD - 1));
                await(crowd, () -> crowd.pairTime().taken() > 0);
                await(
                        crowd,
                        () -> crowd.avatars().stream()
                                .allMatch(avatar -> avatar.queue().events() == 1));
                crowd.parts().fleet().measuring(false);
                to = Moment.of(crowd, nobody, nobody);
                crowd.leave(PATIENCE);
            } finally {
                crowd.close();
            }
            assertThat(crowd.avatars()).allSatisfy(avatar -> {
                assertThat(avatar.sightings().terse()).isEqualTo(MOVES * CROWD);
                assertThat(avatar.sightings().ofFleet()).isEqualTo(MOVES * (CROWD - 1));
                assertThat(avatar.sightings().others()).isEqualTo(CROWD - 1);
                assertThat(avatar.problem()).isNull();
            });
            var report = Measurement.report(crowd, from, to, false);
            assertThat(report.value("logged_out")).isEqualTo(CROWD);
            assertThat(report.value("in_lost")).isZero();
            assertThat(report.value("terse_pair_s") * report.value("window_s")).isCloseTo(MOVES, byOneInAMillion());
            assertThat(report.json()).contains("\"pair_to3_count\":", "\"server_cpu_s\":null");
        }
    }

    private static org.assertj.core.data.Percentage byOneInAMillion() {
        return org.assertj.core.data.Percentage.withPercentage(1e-4);
    }

    @Test
    void saysWhyNobodyGotIn() throws IOException, InterruptedException {
        URI gone;
        try (var server = new StandInServer()) {
            gone = server.loginUri();
        }
        try (var crowd = Crowd.gather(settings(gone))) {
            crowd.enter(NOBODY_STOPS, PATIENCE, () -> {});
            assertThat(crowd.avatars()).allSatisfy(avatar -> {
                assertThat(avatar.problem()).startsWith("login: ");
                assertThat(avatar.isConnected()).isFalse();
                assertThat(avatar.wire()).isEqualTo(WireTotals.NONE);
            });
        }
    }
}
