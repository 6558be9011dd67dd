// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.AvatarAnimation;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.DisableSimulator;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.KillObject;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.ParcelOverlay;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.SimStats;
import org.skerry.udp.message.SimulatorViewerTimeMessage;

class ArrivalRegionTest {
    private static final Vector3 MIDDLE = new Vector3(128, 128, 26);
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsAnArrivingViewerInTheOrderThatViewersExpect() {
        var viewer = env.expected("Test", MIDDLE).connect();
        assertThat(viewer.received()).isEmpty();

        viewer.arrive();
        env.tick(5);

        assertThat(kinds(viewer.received()))
                .containsSubsequence(
                        "RegionHandshake",
                        "AgentMovementComplete",
                        "ParcelOverlay",
                        "ObjectUpdate",
                        "AvatarAnimation",
                        "LayerData");
        assertThat(viewer.received(ParcelOverlay.class)).hasSize(4);
        assertThat(viewer.received(LayerData.class))
                .anyMatch(layer -> layer.layerId().type() == '7');
        assertThat(viewer.last(AgentMovementComplete.class).data().position().x())
                .isEqualTo(128);
        assertThat(env.events())
                .extracting(RegionEnv.Event::message)
                .contains("AgentGroupDataUpdate", "ParcelProperties");
    }

    @Test
    void namesTheRegionAndItsOwnerInTheHandshake() {
        var viewer = env.expected("Test", MIDDLE).connect().arrive();
        var info = viewer.last(RegionHandshake.class).regionInfo();
        assertThat(info.simName().text()).isEqualTo("OwnRegion");
        assertThat(info.isEstateManager()).isTrue();
        assertThat(info.waterHeight()).isEqualTo(20);

        var other = env.expected("Second", MIDDLE).connect().arrive();
        assertThat(other.last(RegionHandshake.class).regionInfo().isEstateManager())
                .isFalse();
        assertThat(other.last(RegionHandshake.class).regionInfo().cacheId()).isEqualTo(info.cacheId());
    }

    @Test
    void showsTwoAvatarsToEachOther() {
        var first = env.arrived("Test", 128, 128);
        var second = env.expected("Second", MIDDLE).connect().arrive();
        env.tick(5);

        assertThat(first.last(ObjectUpdate.class).objectData().getFirst().fullId())
                .isEqualTo(second.agent());
        var seen = second.received(ObjectUpdate.class).stream()
                .flatMap(update -> update.objectData().stream())
                .toList();
        assertThat(seen).extracting(ObjectUpdate.ObjectData::fullId).contains(first.agent(), second.agent());
        assertThat(seen).allMatch(object -> object.id() != 0 && object.pCode() == 47);
        assertThat(second.received(AvatarAnimation.class)).isNotEmpty();
    }

    @Test
    void reportsPresenceAndPositionAtArrival() {
        var viewer = env.arrived("Test", 30, 40);
        assertThat(env.services().presence().find(viewer.circuit().session()))
                .map(PresenceInfo::region)
                .contains(TestRegion.ID);
        var last = env.services()
                .gridUsers()
                .find(viewer.id().toString())
                .orElseThrow()
                .last();
        assertThat(last.region()).isEqualTo(TestRegion.ID);
        assertThat(last.position().x()).isEqualTo(30);
    }

    @Test
    void answersALogoutAndWritesItBack() {
        var viewer = env.arrived("Test", 30, 40);
        var witness = env.arrived("Second", 50, 50);
        var localId = viewer.avatar().localId();

        viewer.logout();

        assertThat(viewer.received(LogoutReply.class)).hasSize(1);
        assertThat(viewer.link().flushed()).isTrue();
        assertThat(env.capabilitiesClosed()).contains(viewer.id());
        assertThat(env.services().presence().find(viewer.circuit().session())).isEmpty();
        var info = env.services().gridUsers().find(viewer.id().toString()).orElseThrow();
        assertThat(info.online()).isFalse();
        assertThat(info.last().position().y()).isEqualTo(40);
        assertThat(witness.last(KillObject.class).objectData())
                .extracting(KillObject.ObjectData::id)
                .containsExactly(localId);
        assertThat(env.core().context().scene().avatar(viewer.id())).isEmpty();
    }

    @Test
    void writesBackWhenACircuitTimesOut() {
        var viewer = env.arrived("Test", 30, 40);
        env.core().agents().disconnected(viewer.id(), viewer.link(), "TIMED_OUT");
        assertThat(env.services().presence().find(viewer.circuit().session())).isEmpty();
        assertThat(env.services()
                        .gridUsers()
                        .find(viewer.id().toString())
                        .orElseThrow()
                        .online())
                .isFalse();
    }

    @Test
    void noticesADeadCircuitThatNobodyReported() {
        var viewer = env.arrived("Test", 30, 40);
        viewer.link().close();
        env.run(Duration.ofSeconds(2));
        assertThat(env.services().presence().find(viewer.circuit().session())).isEmpty();
    }

    @Test
    void forgetsThoseWhoNeverCome() {
        var viewer = env.expected("Test", MIDDLE);
        env.skip(Duration.ofSeconds(119));
        assertThat(env.announced()).hasSize(1);
        env.skip(Duration.ofSeconds(2));
        assertThat(env.announced()).isEmpty();
        assertThat(env.capabilitiesClosed()).contains(viewer.id());
        assertThat(env.services().presence().find(viewer.circuit().session())).isEmpty();
    }

    @Test
    void sendsTheOlderSessionAwayWhenTheUserLogsInAnew() {
        var old = env.arrived("Test", 30, 40);
        var again = TestRegion.circuit(old.id(), new UserName("Test", "User"), MIDDLE);
        var viewer = env.expected(again);

        assertThat(old.received(KickUser.class)).hasSize(1);
        assertThat(env.services().presence().find(old.circuit().session())).isEmpty();
        assertThat(env.services().presence().find(again.session())).isPresent();
        assertThat(env.services()
                        .gridUsers()
                        .find(old.id().toString())
                        .orElseThrow()
                        .online())
                .isTrue();
        viewer.connect().arrive();
        assertThat(viewer.avatar().position().x()).isEqualTo(128);
    }

    @Test
    void letsNobodyInWhoWasNotAnnouncedWithThisSession() {
        var viewer = env.expected("Test", MIDDLE);
        var link = new FakeLink();
        env.core().agents().connected(viewer.id(), SessionId.random(), link);
        assertThat(link.alive()).isFalse();
        assertThat(env.core().context().viewers().all()).isEmpty();
    }

    @Test
    void refusesPlacesOutsideAndAFullRegion() {
        assertThat(env.core().agents().access(TestRegion.OWNER, new Vector3(300, 1, 1)))
                .isInstanceOf(AccessOutcome.Refused.class);
        for (var i = 0; i < 20; i++) {
            env.expected("Guest" + i, MIDDLE);
        }
        assertThat(env.core().agents().access(AgentId.random(), MIDDLE)).isInstanceOf(AccessOutcome.Refused.class);
    }

    @Test
    void aChildStandsOutsideAndTakesNoPlaceInAFullRegion() {
        // capture 04-bot-login-n, sim2__POST__agent-UUID.txt: 128 m west of the region's edge
        var neighbour = RegionEnv.childCircuit("Neighbour", new Vector3(-128.0009f, 127.9991f, 26.0522f));
        assertThat(env.expect(neighbour)).isInstanceOf(AccessOutcome.Granted.class);
        for (var i = 0; i < 20; i++) {
            env.expected("Guest" + i, MIDDLE);
        }
        assertThat(env.announced()).hasSize(21);
        assertThat(env.expect(RegionEnv.childCircuit("Another", MIDDLE))).isInstanceOf(AccessOutcome.Granted.class);
    }

    @Test
    void handsTheHandshakeToAChildAtOnceButTakesNoCommands() {
        var child = env.child("Neighbour");
        assertThat(child.received(RegionHandshake.class)).hasSize(1);
        child.arrive();
        child.hold(1);
        assertThat(env.core().context().scene().avatar(child.id())).isEmpty();
    }

    @Test
    void tellsOneWhoIsClosedFromOutsideAndLeavesAllOthers() {
        var viewer = env.arrived("Test", 30, 40);
        assertThat(env.core().agents().close(viewer.id(), SessionId.random())).isFalse();
        assertThat(viewer.received(KickUser.class)).isEmpty();
        var own = env.core().context().viewers().find(viewer.id()).orElseThrow().session();
        assertThat(env.core().agents().close(viewer.id(), own)).isTrue();
        assertThat(viewer.last(KickUser.class).userInfo().reason().text()).contains("another place");
        assertThat(env.core().context().scene().avatar(viewer.id())).isEmpty();
        assertThat(env.core().agents().close(viewer.id(), own)).isFalse();
    }

    @Test
    void aChildThatIsClosedIsNotSentOffTheGrid() {
        var child = env.child("Neighbour");
        var own = env.core().context().viewers().find(child.id()).orElseThrow().session();
        assertThat(env.core().agents().close(child.id(), own)).isTrue();
        assertThat(child.received(DisableSimulator.class)).hasSize(1);
        assertThat(child.received(KickUser.class)).isEmpty();
    }

    @Test
    void kicksEverybodyAtTheEnd() {
        var viewer = env.arrived("Test", 30, 40);
        env.core().agents().closeAll("The region is shutting down.");
        assertThat(viewer.last(KickUser.class).userInfo().reason().text()).contains("shutting down");
        assertThat(env.services()
                        .gridUsers()
                        .find(viewer.id().toString())
                        .orElseThrow()
                        .online())
                .isFalse();
        assertThat(env.expect(TestRegion.circuit(viewer.id(), new UserName("A", "B"), MIDDLE)))
                .isInstanceOf(AccessOutcome.Refused.class);
    }

    @Test
    void tellsFiguresTimeAndPlacesAtIntervals() {
        var viewer = env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(6));
        assertThat(viewer.received(SimulatorViewerTimeMessage.class)).hasSizeBetween(1, 3);
        var stats = viewer.last(SimStats.class);
        assertThat(value(stats, 0)).contains(1f);
        assertThat(value(stats, 1).orElseThrow()).isBetween(40f, 50f);
        assertThat(value(stats, 13)).contains(1f);
        var dots = viewer.last(CoarseLocationUpdate.class);
        assertThat(dots.index().you()).isZero();
        assertThat(dots.location().getFirst().x()).isEqualTo(30);
        assertThat(dots.location().getFirst().z()).isEqualTo(6);
    }

    @Test
    void tellsHowMuchSlowerThanTimeItRuns() {
        var viewer = env.arrived("Test", 128, 128);
        env.run(Duration.ofSeconds(4));
        assertThat(value(viewer.last(SimStats.class), 0).orElseThrow()).isGreaterThan(0.99f);
        for (var i = 0; i < 45 * 4; i++) {
            env.skip(Duration.ofNanos(2_000_000_000L / 45));
        }
        var stats = viewer.last(SimStats.class);
        assertThat(value(stats, 0).orElseThrow()).isBetween(0.48f, 0.52f);
        assertThat(value(stats, 1).orElseThrow()).isBetween(22f, 23f);
        assertThat(env.core().pulse().last().dilation()).isBetween(0.48, 0.52);
        assertThat(env.core().pulse().last().roots()).isEqualTo(1);
    }

    private static Optional<Float> value(SimStats stats, int id) {
        return stats.stat().stream()
                .filter(s -> s.statId() == id)
                .map(SimStats.Stat::statValue)
                .findFirst();
    }

    private static List<String> kinds(List<Message> messages) {
        return messages.stream().map(message -> message.type().name()).toList();
    }
}
