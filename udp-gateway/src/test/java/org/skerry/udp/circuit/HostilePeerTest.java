// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.circuit.Peer.chat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentResume;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.wire.CorruptedDatagramException;

/** A peer that says whatever it likes, beside an honest one on the same thread. */
class HostilePeerTest {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final int STEPS = 1000;
    private static final BlockMessage FIRST =
            BlockMessage.of(new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 2), List.of()));
    private static final EncodedBlock BLOCK = EncodedBlock.owning(new byte[63]);

    private final SteppedClock clock = new SteppedClock();
    private final CircuitMemory memory = new CircuitMemory();
    private final SharedBudget budget = new SharedBudget(10_000_000, clock::nanos, null);
    private final Turns turns = new Turns(budget);
    private final DatagramWriter writer = new DatagramWriter();
    private final Frame frame = new Frame(new byte[Frame.LARGEST_BODY]);
    private final List<byte[]> toHonest = new ArrayList<>();
    private final Deaf told = new Deaf();
    private final Circuit honest = new Circuit(
            CircuitSettings.DEFAULT,
            clock,
            memory,
            budget,
            (flags, sequence, payload, length, acks, count) ->
                    toHonest.add(DatagramSink.datagram(flags, sequence, payload, length, acks, count)),
            told);
    private int honestSequence;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takesNothingFromOthers(long seed) {
        var random = new SplittableRandom(seed);
        var hostile = new Circuit(CircuitSettings.DEFAULT, clock, memory, budget, (_, _, _, _, _, _) -> {}, new Deaf());
        for (var step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMillis(10));
            say(hostile, step);
            for (var datagrams = random.nextInt(20); datagrams > 0; datagrams--) {
                receive(hostile, datagram(random));
            }
            turns.flush(hostile);
            exchange(step);
            turns.round();
            if (step % 10 == 0) {
                hostile.tick();
                honest.tick();
                assertBounds(hostile);
            }
        }
        assertThat(honest.isOpen()).isTrue();
        assertThat(told.messages).isEqualTo(STEPS);
        assertThat(honest.stats().resent()).isZero();
        assertThat(honest.stats().unacked()).isLessThan(20);
        assertThat(honest.stats().droppedUnreliable()).isZero();
        assertThat(honest.stats().reliable()).isEqualTo(STEPS / 4);
    }

    /** What is on its way to an end that never comes is bounded too. */
    @Test
    void whoAcknowledgesNothingHoldsLittle() {
        var deaf = new Circuit(CircuitSettings.DEFAULT, clock, memory, null, (_, _, _, _, _, _) -> {}, new Deaf());
        for (var step = 0; step < 3000 && deaf.isOpen(); step++) {
            clock.advance(Duration.ofMillis(10));
            say(deaf, step);
            deaf.flush();
            deaf.tick();
            assertBounds(deaf);
        }
        assertThat(deaf.stats().sent()).isLessThan(1200);
    }

    @Test
    void aFloodIsNotLookedInto() {
        var settings = CircuitSettings.DEFAULT.withMostDatagramsPerSecond(100);
        var peer = new Peer(settings, clock);
        for (var i = 0; i < 10_000; i++) {
            peer.hear(chat(i), i, true);
        }
        assertThat(peer.delivered).hasSize(100);
        assertThat(peer.circuit.stats().flooded()).isEqualTo(9_900);
        clock.advance(Duration.ofMillis(500));
        for (var i = 10_000; i < 20_000; i++) {
            peer.hear(chat(i), i, true);
        }
        assertThat(peer.delivered).hasSize(150);
        clock.advance(Duration.ofHours(1));
        for (var i = 20_000; i < 30_000; i++) {
            peer.hear(chat(i), i, true);
        }
        assertThat(peer.delivered).hasSize(250);
    }

    @Test
    void aNumberFromAnotherWorldDoesNotMakeAllOthersOld() {
        var peer = new Peer(CircuitSettings.DEFAULT, clock);
        peer.hear(chat(1), 1, true);
        peer.hear(chat(2), 1_000_000_000, true);
        peer.hear(chat(3), 2, true);
        peer.hear(chat(4), 60_000, true);
        assertThat(peer.delivered).containsExactly(chat(1), chat(3), chat(4));
        assertThat(peer.circuit.stats().astray()).isEqualTo(1);
    }

    /** Says more to a circuit than goes out. */
    private static void say(Circuit circuit, int step) {
        circuit.send(chat(step), step % 4 == 0 ? Delivery.RELIABLE : Delivery.UNRELIABLE);
        for (var i = 0; i < 20; i++) {
            circuit.offerBlock(FIRST, BLOCK, step * 20L + i);
        }
    }

    private void exchange(int step) {
        honest.send(chat(step), step % 4 == 0 ? Delivery.RELIABLE : Delivery.UNRELIABLE);
        honest.offerBlock(FIRST, BLOCK, step % 10);
        turns.flush(honest);
        var acks = new ArrayList<Integer>();
        for (var bytes : toHonest) {
            var said = Frame.of(bytes, bytes.length);
            if (said.isReliable()) {
                acks.add(said.sequence());
            }
        }
        toHonest.clear();
        var flags = Flags.RELIABLE | Flags.APPENDED_ACKS;
        var body = MessageBody.complete(chat(step));
        receive(honest, writer.write(new Datagram(flags, honestSequence++, Octets.EMPTY, body, acks)));
    }

    private void receive(Circuit circuit, byte[] bytes) {
        try {
            circuit.receive(frame.read(bytes, bytes.length));
        } catch (CorruptedDatagramException garbage) {
            assertThat(garbage.kind()).isNotNull(); // refused before any circuit saw it
        }
    }

    private static void assertBounds(Circuit circuit) {
        var stats = circuit.stats();
        assertThat(stats.unacked()).isLessThanOrEqualTo(256);
        assertThat(stats.of(Category.STATE).queued()).isLessThanOrEqualTo(8192);
        assertThat(stats.queuedBytes()).isLessThan(3 * 1024 * 1024);
    }

    private byte[] datagram(SplittableRandom random) {
        var flags = random.nextInt(256) & (Flags.RELIABLE | Flags.RESENT | Flags.APPENDED_ACKS);
        var sequence = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100_000);
        var acks = random.ints(random.nextInt(256))
                .map(number -> random.nextBoolean() ? number : number & 0xFFF)
                .boxed()
                .toList();
        var body = MessageBody.complete(message(random));
        var bytes = writer.write(new Datagram(flags, sequence, Octets.EMPTY, body, acks));
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static Message message(SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 ->
                new PacketAck(random.ints(random.nextInt(256))
                        .mapToObj(PacketAck.Packets::new)
                        .toList());
            case 1 ->
                new PacketAck(random.ints(200, 0, 4096)
                        .mapToObj(PacketAck.Packets::new)
                        .toList());
            case 2 -> new StartPingCheck(new StartPingCheck.PingID(random.nextInt(256), random.nextInt()));
            case 3 -> new CompletePingCheck(new CompletePingCheck.PingID(random.nextInt(256)));
            case 4 -> new AgentPause(new AgentPause.AgentData(NO_ID, NO_ID, random.nextInt()));
            case 5 -> new AgentResume(new AgentResume.AgentData(NO_ID, NO_ID, Integer.MAX_VALUE));
            case 6 -> throttle(random);
            case 7 -> new AgentUpdate(AgentUpdate.AgentData.EMPTY);
            default -> chat(random.nextInt());
        };
    }

    private static AgentThrottle throttle(SplittableRandom random) {
        var bytes = ByteBuffer.allocate(random.nextInt(10) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putInt(random.nextInt());
        }
        return new AgentThrottle(
                AgentThrottle.AgentData.EMPTY,
                new AgentThrottle.Throttle(random.nextInt(), Octets.owning(bytes.array())));
    }
}
