// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.circuit.Peer.chat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.PacketAck;

class RidingAcksTest {
    private final SteppedClock clock = new SteppedClock();
    private final Peer peer = new Peer(CircuitSettings.DEFAULT, clock);
    private final Circuit circuit = peer.circuit;

    @BeforeEach
    void threeAreToBeAcknowledged() {
        for (var sequence = 5; sequence < 8; sequence++) {
            peer.hear(chat(sequence), sequence, true);
        }
    }

    @Test
    void onWhateverGoesOutNext() {
        circuit.send(chat(1), Delivery.UNRELIABLE);
        circuit.flush();
        assertThat(peer.sent).singleElement().satisfies(datagram -> {
            assertThat(datagram.flags() & Flags.APPENDED_ACKS).isNotZero();
            assertThat(datagram.acks()).containsExactly(5, 6, 7);
            assertThat(((MessageBody) datagram.body()).message()).isEqualTo(chat(1));
        });
        peer.sent.clear();
        step();
        assertThat(peer.sent).isEmpty();
    }

    @Test
    void butNotOnAResend() {
        circuit.send(chat(1), Delivery.RELIABLE);
        circuit.flush();
        var first = peer.sent.getFirst();
        assertThat(first.acks()).hasSize(3);
        peer.sent.clear();
        for (var i = 0; i < 9; i++) {
            step();
        }
        peer.hear(chat(8), 8, true);
        clock.advance(Duration.ofMillis(200));
        circuit.tick();
        var again = peer.sent.getLast();
        assertThat(again.sequence()).isEqualTo(first.sequence());
        assertThat(again.flags()).isEqualTo((first.flags() & ~Flags.APPENDED_ACKS) | Flags.RESENT);
        assertThat(again.acks()).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void asManyAsFitAndTheRestByThemselves() {
        for (var sequence = 8; sequence < 205; sequence++) {
            peer.hear(chat(sequence), sequence, true);
        }
        circuit.send(bulk(1340), Delivery.UNRELIABLE);
        circuit.send(bulk(1390), Delivery.UNRELIABLE);
        circuit.flush();
        var riding = peer.sent.getFirst().acks();
        assertThat(riding).hasSize(13).startsWith(5, 6);
        assertThat(peer.sent.get(1).acks()).isEmpty();
        assertThat(circuit.stats().aboveMtu()).isZero();
        peer.sent.clear();
        step();
        assertThat(peer.take(PacketAck.class))
                .containsExactly(new PacketAck(IntStream.range(18, 205)
                        .mapToObj(PacketAck.Packets::new)
                        .toList()));
    }

    @Test
    void theFirstWordIsAnsweredByItself() {
        var other = new Peer(CircuitSettings.DEFAULT, clock);
        other.circuit.startUnproven();
        other.hear(chat(1), 1, true);
        assertThat(other.take(PacketAck.class)).containsExactly(new PacketAck(List.of(new PacketAck.Packets(1))));
    }

    @Test
    void noMoreAreKeptThanOnePacketHolds() {
        circuit.startUnproven(); // heard so little that nothing may be answered yet
        for (var sequence = 8; sequence < 1000; sequence++) {
            peer.hear(chat(sequence), sequence, true);
        }
        step();
        assertThat(peer.take(PacketAck.class))
                .isNotEmpty()
                .allSatisfy(ack -> assertThat(ack.packets()).hasSizeLessThanOrEqualTo(255));
    }

    private void step() {
        clock.advance(Duration.ofMillis(100));
        circuit.tick();
    }

    private static LayerData bulk(int payload) {
        return new LayerData(
                new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[payload - 4])));
    }
}
