// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.load.LoadSettings.Schedule;
import org.skerry.load.Walk.Circle;
import org.skerry.wildfly.launch.ChildProcess;
import org.skerry.wildfly.launch.FirstRegion;
import org.skerry.wildfly.launch.RegionProcess;

/** People are in a region when something dies under them. */
@ArquillianTest
@RunAsClient
class FaultsIT {
    private static final int PEOPLE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Path console = Path.of(System.getProperty("it.work", "target"), "faults-region-console.log");
    private final AccountPattern accounts = new AccountPattern("Load", "Bot%d", "load-password");
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(10), PATIENCE);

    @TempDir
    Path folder;

    private BreakableDoor door;
    private ChildProcess region;
    private Crowd crowd;

    @BeforeEach
    void enter() throws Exception {
        door = new BreakableDoor(at("private"));
        region = startRegion();
        crowd = Crowd.gather(settings());
        crowd.enter(NEVER, PATIENCE, () -> {});
        assertThat(crowd.avatars()).allSatisfy(avatar -> {
            assertThat(avatar.problem()).isNull();
            assertThat(avatar.isInWorld()).isTrue();
        });
        await("reported", () -> present() == PEOPLE);
        crowd.parts().fleet().measuring(true);
    }

    @AfterEach
    void leave() throws Exception {
        door.open();
        crowd.leave(PATIENCE);
        crowd.close();
        region.stop(Duration.ofSeconds(30));
        door.close();
        calls.close();
    }

    @Test
    void peopleStayWhileTheGridIsAwayAndWhatItMissedReachesIt() throws Exception {
        var leaver = crowd.avatars().getFirst();
        var leaverId = agent(1);
        door.shut();
        talk();
        leaver.leave();
        await("logged out", leaver::hasLeftProperly);
        talk();
        assertThat(isPresent(leaverId)).as("the grid could not hear of it").isTrue();

        door.open();
        await("the grid heard of the logout", () -> !isPresent(leaverId));
        assertThat(lastPosition(leaverId)).isNotEqualTo(Vector3.ZERO);
        assertThat(present()).isEqualTo(PEOPLE - 1);
        assertThat(crowd.avatars())
                .allSatisfy(avatar -> assertThat(avatar.problem()).isNull());
    }

    @Test
    void aGridThatDoesNotAnswerIsNotNoticedInTheRegion() throws Exception {
        door.hold();
        var leaver = crowd.avatars().getFirst();
        leaver.leave();
        await("logged out", leaver::hasLeftProperly);
        talk();
        door.open();
        await("the grid heard of the logout", () -> !isPresent(agent(1)));
    }

    @Test
    void whoWasInAKilledRegionServerCanComeBack() throws Exception {
        ProcessHandle.of(region.pid()).orElseThrow().destroyForcibly();
        await("killed", () -> !region.isAlive());
        crowd.close();
        assertThat(present()).as("nobody told the grid").isEqualTo(PEOPLE);

        region = startRegion();
        await("cleaned up", () -> present() == 0);
        crowd = Crowd.gather(settings());
        crowd.enter(NEVER, PATIENCE, () -> {});
        assertThat(crowd.avatars())
                .allSatisfy(avatar -> assertThat(avatar.isInWorld()).isTrue());
        await("reported", () -> present() == PEOPLE);
    }

    private ChildProcess startRegion() throws IOException {
        var udp = port("region");
        var landing = new FirstRegion("127.0.0.1", door.uri(), at("public"), folder.resolve("region"), udp, udp);
        var started = RegionProcess.start(Path.of(System.getProperty("it.region.libraries", "")), landing, console);
        RegionProcess.awaitReady(started, "127.0.0.1", udp, console);
        return started;
    }

    /** All who are there hear themselves and each other anew. */
    private void talk() throws InterruptedException {
        var chat = crowd.parts().chat();
        var echoed = chat.echoed() + PEOPLE;
        var others = chat.heardByOthers() + PEOPLE;
        await("chat", () -> chat.echoed() >= echoed && chat.heardByOthers() >= others);
    }

    private void await(String what, BooleanSupplier state) throws InterruptedException {
        assertThat(crowd.until(_ -> state.getAsBoolean(), NEVER, PATIENCE, () -> {}))
                .as(what)
                .isTrue();
    }

    private long present() {
        var all = IntStream.rangeClosed(1, PEOPLE).mapToObj(this::agent).toList();
        return presence().findAll(all).stream()
                .filter(session -> !session.region().isZero())
                .count();
    }

    private boolean isPresent(AgentId agent) {
        return !presence().findAll(List.of(agent)).isEmpty();
    }

    private RobustPresenceConnector presence() {
        return new RobustPresenceConnector(at("private"), calls);
    }

    private AgentId agent(int number) {
        return new RobustUserAccountConnector(at("private"), calls)
                .find(ScopeId.ZERO, accounts.account(number).name())
                .orElseThrow()
                .id();
    }

    private Vector3 lastPosition(AgentId agent) {
        return new RobustGridUserConnector(at("private"), calls)
                .find(agent.toString())
                .orElseThrow()
                .last()
                .position();
    }

    private LoadSettings settings() {
        var behaviour = new Behaviour(10, true, new Circle(128, 128, 8), 5, 2000, 128, 1, 1);
        var schedule = new Schedule(10, PEOPLE, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        var start = "uri:Skerry Landing&128&128&30";
        return new LoadSettings(
                at("public"), accounts, 1, PEOPLE, start, behaviour, schedule, new DistanceBands(20), 1);
    }

    private static int port(String name) {
        return Integer.parseInt(System.getProperty("it.port." + name, ""));
    }

    private static URI at(String name) {
        return URI.create("http://127.0.0.1:" + port(name) + "/");
    }
}
