// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;

/** What a circuit leaves to the garbage collector at steady state. */
class CircuitGarbageTest {
    private static final Duration STEP = Duration.ofMillis(50);

    private final SteppedClock clock = new SteppedClock();
    private final CircuitSettings settings = CircuitSettings.DEFAULT.withMostDatagramsPerSecond(1_000_000);
    private final Circuit circuit = new Circuit(settings, clock, this::transmit, new Deaf());
    private final Frame frame = new Frame(new byte[Frame.LARGEST_BODY]);
    private int sent;
    private int lastSequence;
    private int round;

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        sent++;
        lastSequence = sequence;
    }

    @Test
    void anUnreliableMessageLeavesNothing() {
        var messages = new EncodedMessage[16];
        for (var i = 0; i < messages.length; i++) {
            messages[i] = EncodedMessage.of(terse(i));
        }
        assertThat(Allocated.perCall(() -> {
                    clock.advance(STEP);
                    circuit.send(messages[round & 15], Delivery.UNRELIABLE, round++ % 100);
                    circuit.flush();
                }))
                .isZero();
        assertThat(sent).isEqualTo(40_000);
    }

    @Test
    void norOneThatTakesThePlaceOfAnother() {
        var bulk = EncodedMessage.of(
                new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[1000]))));
        var terse = EncodedMessage.of(terse(1));
        for (var i = 0; i < 100; i++) {
            circuit.send(bulk, Delivery.UNRELIABLE, Keyed.NO_KEY);
            circuit.send(terse, Delivery.UNRELIABLE, i);
        }
        assertThat(Allocated.perCall(() -> circuit.send(terse, Delivery.UNRELIABLE, round++ % 100)))
                .isZero();
    }

    @Test
    void norAReliableOneWithItsAcknowledgement() {
        var message = EncodedMessage.of(terse(1));
        circuit.receive(frame.read(acknowledging(0), acknowledging(0).length));
        var ack = acknowledging(0); // a duplicate by now: only what rides on it counts
        var behind = ack.length - 5;
        assertThat(Allocated.perCall(() -> {
                    clock.advance(STEP);
                    circuit.send(message, Delivery.RELIABLE, Keyed.NO_KEY);
                    circuit.flush();
                    number(ack, behind, lastSequence);
                    circuit.receive(frame.read(ack, ack.length));
                    circuit.tick();
                }))
                .isLessThan(1); // its share of a ping every five seconds
        assertThat(circuit.stats().unacked()).isZero();
        assertThat(circuit.stats().reliable()).isEqualTo(40_000);
    }

    @Test
    void norABlock() {
        var first = BlockMessage.of(
                new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 2), List.of()));
        var block = EncodedBlock.owning(new byte[63]);
        assertThat(Allocated.perCall(() -> {
                    clock.advance(STEP);
                    for (var i = 0; i < 50; i++) {
                        circuit.offerBlock(first, block, i);
                    }
                    circuit.flush();
                }))
                .isZero();
        assertThat(circuit.stats().sent()).isEqualTo(3 * 40_000); // 18 blocks of 63 bytes in each
        assertThat(circuit.hasQueued()).isFalse();
    }

    /** Its record, that is two ids, two rotations, four vectors, the block and the message. */
    @Test
    void anAgentUpdateIsItsRecordAlone() {
        var update = new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(new UUID(1, 2))
                .sessionId(new UUID(3, 4))
                .build());
        var bytes = new DatagramWriter().write(update, false);
        var decoded = Allocated.perCall(() -> frame.read(bytes, bytes.length).message());
        var received = Allocated.perCall(() -> {
            clock.advance(STEP);
            DatagramWriter.number(bytes, round++);
            circuit.receive(frame.read(bytes, bytes.length));
        });
        assertThat(received).isEqualTo(decoded).isLessThanOrEqualTo(288);
        assertThat(circuit.stats().received()).isEqualTo(40_000);
        assertThat(circuit.stats().flooded()).isZero();
    }

    private static byte[] acknowledging(int number) {
        var body = MessageBody.complete(terse(0));
        return new DatagramWriter().write(new Datagram(Flags.APPENDED_ACKS, 7, Octets.EMPTY, body, List.of(number)));
    }

    private static void number(byte[] bytes, int at, int number) {
        for (var i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (number >>> (24 - 8 * i));
        }
    }

    private static Message terse(int id) {
        var data = new byte[60];
        data[0] = (byte) id;
        return new ImprovedTerseObjectUpdate(
                new ImprovedTerseObjectUpdate.RegionData(1, 2),
                List.of(new ImprovedTerseObjectUpdate.ObjectData(Octets.owning(data), Octets.EMPTY)));
    }
}
