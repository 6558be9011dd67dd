// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.circuit.Peer.chat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentResume;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CloseCircuit;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;

class CircuitTest {
    private static final UUID NO_ID = new UUID(0, 0);

    private final SteppedClock clock = new SteppedClock();
    private final Peer peer = new Peer(CircuitSettings.DEFAULT, clock);
    private final Circuit circuit = peer.circuit;

    @Test
    void numbersDatagramsFromZero() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.send(chat(2), Delivery.UNRELIABLE);
        circuit.flush();
        assertThat(peer.sent).extracting(d -> d.sequence()).containsExactly(0, 1);
        assertThat(peer.sent).extracting(d -> d.flags() & Flags.RELIABLE).containsExactly(Flags.RELIABLE, 0);
    }

    @Test
    void resendsUntilAcknowledgedWithTheFlagAndLongerPauses() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        var first = peer.sent.getFirst();
        peer.sent.clear();
        step(900);
        assertThat(peer.sent).isEmpty();
        step(100);
        assertThat(peer.sent).hasSize(1);
        var again = peer.sent.getFirst();
        assertThat(again.flags()).isEqualTo(first.flags() | Flags.RESENT);
        assertThat(again.sequence()).isEqualTo(first.sequence());
        assertThat(again.body()).isEqualTo(first.body());
        step(1900);
        assertThat(peer.sent).hasSize(1);
        step(100);
        assertThat(peer.sent).hasSize(2);
        peer.hear(new PacketAck(List.of(new PacketAck.Packets(0))), 0, false);
        step(10_000);
        assertThat(circuit.stats().resent()).isEqualTo(2);
        assertThat(circuit.stats().unacked()).isZero();
    }

    @Test
    void waitsForAStragglerBeforePeersForgetIt() {
        circuit.send(chat(0), Delivery.RELIABLE);
        for (var i = 0; i < 1000; i++) {
            circuit.send(chat(i), Delivery.UNRELIABLE);
        }
        for (var i = 0; i < 100; i++) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
        assertThat(circuit.stats().sent()).isEqualTo(512);
        peer.hear(new PacketAck(List.of(new PacketAck.Packets(0))), 0, false);
        for (var i = 0; i < 100; i++) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
        assertThat(circuit.stats().sent()).isEqualTo(1001);
    }

    @Test
    void takesAcksThatRideOnOtherMessages() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        peer.hear(HexFormat.of().parseHex("100000000b0002000000000001"));
        assertThat(circuit.stats().unacked()).isZero();
    }

    @Test
    void acknowledgesTogether() {
        peer.hear(chat(1), 5, true);
        peer.hear(chat(2), 6, false);
        peer.hear(chat(3), 7, true);
        assertThat(peer.sent).isEmpty();
        step(100);
        assertThat(peer.take(PacketAck.class))
                .containsExactly(new PacketAck(List.of(new PacketAck.Packets(5), new PacketAck.Packets(7))));
        step(100);
        assertThat(peer.sent).isEmpty();
    }

    @Test
    void acknowledgesADuplicateAgainButDeliversOnce() {
        peer.hear(chat(1), 5, true);
        step(100);
        peer.sent.clear();
        peer.hear(chat(1), 5, true);
        step(100);
        assertThat(peer.delivered).containsExactly(chat(1));
        assertThat(peer.take(PacketAck.class)).containsExactly(new PacketAck(List.of(new PacketAck.Packets(5))));
        assertThat(circuit.stats().duplicates()).isEqualTo(1);
    }

    @Test
    void acknowledgesEarlyWhenOneMessageIsFull() {
        for (var i = 0; i < 255; i++) {
            peer.hear(chat(i), i, true);
        }
        assertThat(peer.take(PacketAck.class))
                .singleElement()
                .satisfies(a -> assertThat(a.packets()).hasSize(255));
    }

    @Test
    void pingsAndAnswersPings() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        peer.sent.clear();
        clock.advance(Duration.ofSeconds(5));
        circuit.tick();
        assertThat(peer.take(StartPingCheck.class))
                .containsExactly(new StartPingCheck(new StartPingCheck.PingID(0, 0)));
        peer.hear(new StartPingCheck(new StartPingCheck.PingID(42, 0)), 9, false);
        assertThat(peer.take(CompletePingCheck.class))
                .containsExactly(new CompletePingCheck(new CompletePingCheck.PingID(42)));
        assertThat(peer.delivered).isEmpty();
    }

    @Test
    void aQuickPeerIsAskedAgainSooner() {
        for (var ping = 0; ping < 20; ping++) {
            clock.advance(Duration.ofSeconds(5));
            circuit.tick();
            peer.hear(new CompletePingCheck(new CompletePingCheck.PingID(ping)), ping, false);
        }
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        peer.sent.clear();
        step(250);
        assertThat(peer.sent).hasSize(1);
        assertThat(circuit.stats().pingMillis()).isLessThan(10);
    }

    @Test
    void silenceEndsIt() {
        step(59_900);
        assertThat(peer.closed).isNull();
        step(100);
        assertThat(peer.closed).isEqualTo(CloseReason.TIMED_OUT);
    }

    @Test
    void aPausedViewerHasLonger() {
        peer.hear(new AgentPause(new AgentPause.AgentData(NO_ID, NO_ID, 3)), 1, true);
        peer.hear(new AgentResume(new AgentResume.AgentData(NO_ID, NO_ID, 2)), 2, true);
        step(299_000);
        assertThat(peer.closed).isNull();
        peer.hear(new AgentResume(new AgentResume.AgentData(NO_ID, NO_ID, 4)), 3, true);
        step(60_000);
        assertThat(peer.closed).isEqualTo(CloseReason.TIMED_OUT);
    }

    @Test
    void aPeerThatNeverAcknowledgesIsGivenUp() {
        circuit.send(chat(1), Delivery.RELIABLE);
        for (var second = 0; second < 70 && peer.closed == null; second++) {
            peer.hear(chat(second), second, false);
            step(1000);
        }
        assertThat(peer.closed).isEqualTo(CloseReason.UNACKNOWLEDGED);
    }

    @Test
    void whatIsNotAdmittedIsNeitherDeliveredNorAcknowledged() {
        peer.admitting = false;
        peer.hear(chat(1), 5, true);
        step(100);
        assertThat(peer.delivered).isEmpty();
        assertThat(peer.sent).isEmpty();
        assertThat(circuit.stats().refused()).isEqualTo(1);
        peer.admitting = true;
        peer.hear(chat(1), 5, true);
        assertThat(peer.delivered).hasSize(1);
    }

    @Test
    void garbageIsCountedAndUnknownMessagesAreAcknowledged() {
        peer.hear(HexFormat.of().parseHex("400000000100ffff0003aabb"));
        peer.hear(HexFormat.of().parseHex("400000000900fffffe01020300ff"));
        step(100);
        assertThat(circuit.stats().corrupted()).isEqualTo(1);
        assertThat(circuit.stats().unknown()).isEqualTo(1);
        assertThat(peer.take(PacketAck.class)).containsExactly(new PacketAck(List.of(new PacketAck.Packets(9))));
    }

    @Test
    void bulkIsPacedAndNothingIsLost() {
        for (var i = 0; i < 100; i++) {
            circuit.send(bulk(1500), Delivery.RELIABLE);
        }
        assertThat(circuit.flush()).isTrue();
        assertThat(peer.sent).hasSizeLessThan(10);
        for (var step = 0; step < 50; step++) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
        assertThat(circuit.stats().sentBytes()).isBetween(75_000L, 90_000L);
        for (var step = 0; step < 60; step++) {
            clock.advance(Duration.ofMillis(10));
            circuit.flush();
        }
        assertThat(peer.sent).hasSize(100);
    }

    @Test
    void theViewersThrottleSetsThePace() {
        peer.hear(throttle(150000f, 170000, 34000, 34000, 360448, 360448, 220000), 1, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(166_112);
        peer.hear(throttle(Float.NaN, 1, 1, 1, 1, 1, 1), 2, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(166_112);
        peer.hear(throttle(-1f, 0, 0, 0, 0, 0, 0), 3, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(7_000);
        peer.hear(throttle(1e30f, 0, 0, 0, 0, 0, 0), 4, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(1_000_000);
    }

    @Test
    void memoryIsBounded() {
        var sends = 0;
        for (; sends < 3000; sends++) {
            circuit.send(bulk(1000), Delivery.UNRELIABLE);
        }
        assertThat(circuit.stats().droppedUnreliable()).isPositive();
        assertThat(circuit.stats().queuedBytes()).isLessThan(3 * 1024 * 1024);
        for (; sends < 30_000 && peer.closed == null; sends++) {
            circuit.send(bulk(1000), Delivery.RELIABLE);
        }
        assertThat(peer.closed).isEqualTo(CloseReason.QUEUE_OVERFLOW);
    }

    @Test
    void anOvertakenThrottleDoesNotCount() {
        peer.hear(throttle(2, 80_000f, 80_000f, 80_000f, 80_000f, 80_000f, 80_000f, 80_000f), 1, true);
        peer.hear(throttle(1, 9e5f, 9e5f, 9e5f, 9e5f, 9e5f, 9e5f, 9e5f), 2, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(70_000);
        peer.hear(throttle(2, 88_000f, 88_000f, 88_000f, 88_000f, 88_000f, 88_000f, 88_000f), 3, true);
        assertThat(circuit.bytesPerSecond()).isEqualTo(77_000);
    }

    @Test
    void whatTheAgentDidBeforeIsNotToldAfterwards() {
        peer.hear(agentUpdate(1), 10, false);
        peer.hear(agentUpdate(3), 12, false);
        peer.hear(agentUpdate(2), 11, false);
        assertThat(peer.delivered).containsExactly(agentUpdate(1), agentUpdate(3));
        assertThat(circuit.stats().stale()).isEqualTo(1);
    }

    @Test
    void thePeerMayCloseItEvenWithNumberZeroAgain() {
        peer.hear(chat(1), 0, true);
        peer.hear(new CloseCircuit(), 0, true);
        assertThat(peer.closed).isEqualTo(CloseReason.CLOSED_BY_PEER);
        assertThat(peer.take(PacketAck.class)).isNotEmpty();
    }

    @Test
    void anUnprovenAddressGetsThreeBytesForOne() {
        circuit.startUnproven();
        for (var i = 0; i < 50; i++) {
            circuit.send(bulk(1000), Delivery.RELIABLE);
        }
        for (var i = 0; i < 40; i++) {
            peer.hear(chat(i), i, true);
            step(500);
            assertThat(circuit.stats().sentBytes())
                    .isLessThanOrEqualTo(3 * circuit.stats().receivedBytes());
        }
        var pings = peer.take(StartPingCheck.class);
        assertThat(pings).isNotEmpty();
        peer.hear(
                new CompletePingCheck(
                        new CompletePingCheck.PingID(pings.getLast().pingId().pingId())),
                99,
                false);
        step(1000);
        assertThat(circuit.stats().sentBytes()).isGreaterThan(50_000);
    }

    @Test
    void closingWaitsForTheLastWord() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.close(true);
        assertThat(peer.sent).hasSize(1);
        assertThat(peer.closed).isNull();
        peer.hear(chat(2), 1, true);
        assertThat(peer.delivered).isEmpty();
        peer.hear(new PacketAck(List.of(new PacketAck.Packets(0))), 2, false);
        step(100);
        assertThat(peer.closed).isEqualTo(CloseReason.REQUESTED);
    }

    @Test
    void closingDoesNotWaitForEver() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.close(true);
        step(2900);
        assertThat(peer.closed).isNull();
        step(100);
        assertThat(peer.closed).isEqualTo(CloseReason.REQUESTED);
        peer.sent.clear();
        circuit.send(chat(2), Delivery.RELIABLE);
        step(5000);
        assertThat(peer.sent).isEmpty();
    }

    private void step(int millis) {
        for (var passed = 0; passed < millis; passed += 50) {
            clock.advance(Duration.ofMillis(50));
            circuit.tick();
            circuit.flush();
        }
    }

    private static LayerData bulk(int size) {
        return new LayerData(new LayerData.LayerID(76), new LayerData.LayerDataBlock(Octets.owning(new byte[size])));
    }

    private static AgentUpdate agentUpdate(int controls) {
        return new AgentUpdate(
                AgentUpdate.AgentData.builder().controlFlags(controls).build());
    }

    private static AgentThrottle throttle(float... bits) {
        return throttle(0, bits);
    }

    private static AgentThrottle throttle(int generation, float... bits) {
        var bytes = ByteBuffer.allocate(bits.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (var rate : bits) {
            bytes.putFloat(rate);
        }
        return new AgentThrottle(
                AgentThrottle.AgentData.EMPTY, new AgentThrottle.Throttle(generation, Octets.owning(bytes.array())));
    }
}
