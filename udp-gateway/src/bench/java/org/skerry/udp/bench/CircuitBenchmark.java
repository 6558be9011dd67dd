// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.skerry.api.binary.Octets;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.Circuit;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitMemory;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.codec.ZeroCoding;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.CircuitThrottle;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.throttle.ThrottleRates;

/**
 * What a circuit does for a datagram, all but the socket; time passes fast enough that the pace lets each go. The budget
 * shared with others asks the real clock, as in a server.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CircuitBenchmark {
    /** As many 63 byte blocks as fill a datagram. */
    private static final int BLOCKS = 18;

    private final SharedBudget process = new SharedBudget(100_000_000_000L, System::nanoTime, null);
    private final SharedBudget region = new SharedBudget(100_000_000_000L, System::nanoTime, process);
    private final EncodedMessage message = EncodedMessage.of(terse());
    private final BlockMessage first = BlockMessage.of(
            new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 65535), List.of()));
    private final EncodedBlock block = EncodedBlock.owning(avatar());
    private final byte[] acks = new DatagramWriter()
            .write(new Datagram(Flags.APPENDED_ACKS, 7, Octets.EMPTY, MessageBody.complete(terse()), List.of(0)));
    private final byte[] update = new DatagramWriter().write(new AgentUpdate(AgentUpdate.AgentData.EMPTY), false);
    private final Frame frame = new Frame(new byte[Frame.LARGEST_BODY]);
    private final CircuitThrottle throttle = new CircuitThrottle(ThrottleRates.ofTotal(1_000_000), region, 0);
    private final byte[] full = new byte[1200];
    private final byte[] coded = new byte[2400];
    private long now;
    private long sent;
    private int lastSequence;
    private int round;
    private final Circuit circuit =
            new Circuit(CircuitSettings.DEFAULT, () -> now, new CircuitMemory(), region, this::transmit, new Deaf());

    public CircuitBenchmark() {
        for (var i = 0; i + 63 <= full.length; i += 63) {
            System.arraycopy(avatar(), 0, full, i, 63);
        }
    }

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] riding, int ackCount) {
        sent += length;
        lastSequence = sequence;
    }

    private static ImprovedTerseObjectUpdate terse() {
        var data = new ImprovedTerseObjectUpdate.ObjectData(Octets.owning(new byte[60]), Octets.EMPTY);
        return new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 65535), List.of(data));
    }

    /** A walking avatar's: collision plane mostly zero, three 16 bit triples, no texture. */
    private static byte[] avatar() {
        var bytes = new byte[63];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 11 | 1);
        }
        bytes[3] = 0; // of the local id
        bytes[4] = 0;
        for (var i = 7; i < 15; i++) {
            bytes[i] = 0; // x and y of the plane
        }
        bytes[61] = 0; // length of the texture entry
        bytes[62] = 0;
        return bytes;
    }

    /** A message through queue, buckets and numbering. */
    @Benchmark
    public long unreliable() {
        now += 10_000_000;
        circuit.send(message, Delivery.UNRELIABLE, round++ & 63);
        circuit.flush();
        return sent;
    }

    /** The same, and its acknowledgement riding on a datagram that comes in. */
    @Benchmark
    public long reliableAndAcknowledged() {
        now += 10_000_000;
        circuit.send(message, Delivery.RELIABLE, Long.MIN_VALUE);
        circuit.flush();
        var at = acks.length - 5;
        acks[at] = (byte) (lastSequence >>> 24);
        acks[at + 1] = (byte) (lastSequence >>> 16);
        acks[at + 2] = (byte) (lastSequence >>> 8);
        acks[at + 3] = (byte) lastSequence;
        circuit.receive(frame.read(acks, acks.length));
        return sent;
    }

    /** Per block: offered and, eighteen of them together, sent. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public long block() {
        now += 10_000_000;
        for (var i = 0; i < BLOCKS; i++) {
            circuit.offerBlock(first, block, i);
        }
        circuit.flush();
        return sent;
    }

    /** Per block: one that takes the place of another. */
    @Benchmark
    public long blockSuperseding() {
        circuit.offerBlock(first, block, round++ & 63);
        return sent;
    }

    /** What zero-coding a full datagram of avatars' blocks would cost. */
    @Benchmark
    public int zeroCodingOfEighteenBlocks() {
        return ZeroCoding.encode(full, 0, full.length, coded, 0);
    }

    /** An AgentUpdate, from the frame to the owner. */
    @Benchmark
    public long agentUpdate() {
        now += 1_000_000;
        DatagramWriter.number(update, round++);
        circuit.receive(frame.read(update, update.length));
        return sent;
    }

    /** Leave and charge for one datagram, with region and process above. */
    @Benchmark
    public boolean throttleTake() {
        now += 10_000_000;
        var leave = throttle.owns(Category.STATE, now);
        throttle.take(Category.STATE, 1000);
        return leave;
    }

    /** Keeps the last it heard, so that nobody leaves out making it. */
    private static final class Deaf implements CircuitEvents {
        private volatile @Nullable Message last;

        @Override
        public boolean admits(Message message) {
            return true;
        }

        @Override
        public void onMessage(Message message) {
            last = message;
        }

        @Override
        public void onClosed(CloseReason reason) {}
    }
}
