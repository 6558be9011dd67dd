// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.circuit.Peer.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.PacketAck;

class RoundTripTest {
    private static final long MILLI = 1_000_000;

    private final RoundTrip roundTrip = new RoundTrip();
    private final SteppedClock clock = new SteppedClock();
    private final Peer peer = new Peer(CircuitSettings.DEFAULT, clock);
    private final Circuit circuit = peer.circuit;

    @Test
    void beginsWithASecondAndDoublesToThree() {
        assertThat(roundTrip.resendNanos(0)).isEqualTo(1000 * MILLI);
        assertThat(roundTrip.resendNanos(1)).isEqualTo(2000 * MILLI);
        assertThat(roundTrip.resendNanos(2)).isEqualTo(3000 * MILLI);
        assertThat(roundTrip.resendNanos(Integer.MAX_VALUE)).isEqualTo(3000 * MILLI);
    }

    @Test
    void isFivePingsWithinBounds() {
        pings(100, 100);
        assertThat(roundTrip.resendNanos(0)).isBetween(500 * MILLI, 502 * MILLI);
        pings(1, 100);
        assertThat(roundTrip.resendNanos(0)).isEqualTo(250 * MILLI);
        pings(60_000, 100);
        assertThat(roundTrip.resendNanos(0)).isEqualTo(3000 * MILLI);
    }

    @Test
    void waitsForAcknowledgementsThatArriveTogether() {
        pings(10, 100);
        for (var i = 0; i < 100; i++) {
            roundTrip.acknowledged((10 + i * 97 % 500) * MILLI); // held back for up to half a second
        }
        assertThat(roundTrip.resendNanos(0)).isBetween(600 * MILLI, 1100 * MILLI);
        for (var i = 0; i < 100; i++) {
            roundTrip.acknowledged(20 * MILLI);
        }
        assertThat(roundTrip.resendNanos(0)).isEqualTo(250 * MILLI);
    }

    /** A viewer near by that acknowledges every half second is sent nothing twice. */
    @Test
    void sendsNothingTwiceToThoseWhoAnswerInTime() {
        for (var ping = 0; ping < 30; ping++) {
            clock.advance(Duration.ofSeconds(5));
            circuit.tick();
            peer.hear(new CompletePingCheck(new CompletePingCheck.PingID(ping)), ping, false);
        }
        var before = 0L;
        for (var round = 0; round < 200; round++) {
            circuit.send(chat(round), Delivery.RELIABLE);
            circuit.flush();
            peer.sent.clear();
            for (var step = 0; step < 5; step++) {
                clock.advance(Duration.ofMillis(100));
                circuit.tick();
            }
            for (var sequence = round; sequence < round + 400; sequence++) {
                peer.hear(
                        new PacketAck(List.of(new PacketAck.Packets(sequence))), 1000 + round * 400 + sequence, false);
            }
            if (round == 20) {
                before = circuit.stats().resent();
            }
        }
        assertThat(circuit.stats().resent()).isEqualTo(before);
        assertThat(before).isLessThan(5);
    }

    /** An acknowledgement after a resend may be for either copy, so nothing is learnt from it. */
    @Test
    void doesNotLearnFromWhatWasSentTwice() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        clock.advance(Duration.ofMillis(1100));
        circuit.tick();
        assertThat(circuit.stats().resent()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1800));
        peer.hear(new PacketAck(List.of(new PacketAck.Packets(0))), 1, false);
        circuit.send(chat(2), Delivery.RELIABLE);
        circuit.flush();
        clock.advance(Duration.ofSeconds(1));
        circuit.tick();
        assertThat(circuit.stats().resent()).isEqualTo(2);
        assertThat(circuit.stats().lostShare()).isEqualTo(1);
    }

    private void pings(int millis, int count) {
        for (var i = 0; i < count; i++) {
            roundTrip.sample(millis * MILLI);
        }
    }
}
