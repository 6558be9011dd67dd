// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.ScopeId;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.load.LoadSettings.Schedule;
import org.skerry.load.Walk.Circle;
import org.skerry.wildfly.launch.FirstRegion;
import org.skerry.wildfly.launch.RegionProcess;

/** Who logs in while in the world already is sent away there and refused once; then the way is free. */
@ArquillianTest
@RunAsClient
class SecondLoginIT {
    private static final String START = "uri:Skerry Landing&128&128&30";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path work = Path.of(System.getProperty("it.work", "target"));
    private final AccountPattern accounts = new AccountPattern("Load", "Bot%d", "load-password");

    private static int port(String name) {
        return Integer.parseInt(System.getProperty("it.port." + name, ""));
    }

    private static URI at(String name) {
        return URI.create("http://127.0.0.1:" + port(name) + "/");
    }

    private LoadSettings settings() {
        return new LoadSettings(
                at("public"),
                accounts,
                1,
                1,
                START,
                new Behaviour(10, false, new Circle(128, 128, 8), 5, 2000, 128, 0, 1),
                new Schedule(10, 1, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)),
                new DistanceBands(20),
                1);
    }

    @Test
    void theEarlierSessionIsKickedAndTheNextAttemptSucceeds() throws Exception {
        var console = work.resolve("second-login-region-console.log");
        var udp = port("region");
        var landing = new FirstRegion("127.0.0.1", at("private"), at("public"), work.resolve("region"), udp, udp);
        var region = RegionProcess.start(Path.of(System.getProperty("it.region.libraries", "")), landing, console);
        try {
            RegionProcess.awaitReady(region, "127.0.0.1", udp, console);
            comeTwice();
        } finally {
            region.stop(Duration.ofSeconds(30));
        }
    }

    private boolean theGridHasItInTheRegion() {
        try (var calls = new RobustCalls(Duration.ofSeconds(10), PATIENCE)) {
            var user = new RobustUserAccountConnector(at("private"), calls)
                    .find(ScopeId.ZERO, accounts.account(1).name())
                    .orElseThrow();
            return new RobustPresenceConnector(at("private"), calls)
                    .findAll(List.of(user.id())).stream()
                            .anyMatch(session -> !session.region().isZero());
        }
    }

    private void comeTwice() throws Exception {
        var never = new CountDownLatch(1);
        var crowd = Crowd.gather(settings());
        try (var http = HttpClient.newHttpClient()) {
            crowd.enter(never, PATIENCE, () -> {});
            var first = crowd.avatars().getFirst();
            assertThat(first.problem()).isNull();
            assertThat(first.isInWorld()).isTrue();

            // the region reports an arrival to the grid a moment after the viewer knows of it
            assertThat(crowd.until(_ -> theGridHasItInTheRegion(), never, PATIENCE, () -> {}))
                    .as("reported")
                    .isTrue();

            var again = new LoginCall(http, at("public"), START);
            var answer = again.login(accounts.account(1));
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            LoginAnswer.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("presence"));
            assertThat(crowd.until(avatar -> avatar.problem() != null, never, PATIENCE, () -> {}))
                    .as("told")
                    .isTrue();
            assertThat(first.problem()).startsWith("kicked: ").contains("another place");
            assertThat(again.login(accounts.account(1))).isInstanceOf(LoginAnswer.Accepted.class);
        } finally {
            crowd.close();
        }
    }
}
