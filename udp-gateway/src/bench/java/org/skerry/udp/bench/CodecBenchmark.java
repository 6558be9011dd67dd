// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.skerry.api.binary.Octets;
import org.skerry.udp.circuit.Circuit;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.codec.Body;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.ZeroCoding;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;

/** What a datagram costs on its way in and out, one core; `-prof gc` tells what it allocates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CodecBenchmark {
    private static final int BLOCKS = 16;
    private static final int CODED = 64 * 1024;

    private final DatagramWriter writer = new DatagramWriter();
    private final byte[] scratch = new byte[Frame.LARGEST_BODY];
    private final byte[] agentUpdate = writer.write(agentUpdate(), false);
    private final ImprovedTerseObjectUpdate terse = terse();
    private final EncodedMessage encodedTerse = EncodedMessage.of(terse);
    private final LayerData layer =
            new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[1000])));
    private final byte[] plain = sparse();
    private final byte[] coded = new byte[2 * CODED];
    private final int codedLength = ZeroCoding.encode(plain, 0, plain.length, coded, 0);
    private final byte[] decoded = new byte[CODED];
    private long now;
    private long sent;
    private final Circuit circuit =
            new Circuit(CircuitSettings.DEFAULT, () -> now += 10_000_000, (f, s, p, l, a, n) -> sent++, new Deaf());

    private static AgentUpdate agentUpdate() {
        return new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(new UUID(1, 2))
                .sessionId(new UUID(3, 4))
                .controlFlags(1)
                .build());
    }

    private static ImprovedTerseObjectUpdate terse() {
        var blocks = new ArrayList<ImprovedTerseObjectUpdate.ObjectData>();
        for (var i = 0; i < BLOCKS; i++) {
            var data = new byte[60];
            for (var at = 0; at < data.length; at++) {
                data[at] = (byte) (at * 7 + i);
            }
            blocks.add(new ImprovedTerseObjectUpdate.ObjectData(Octets.owning(data), Octets.EMPTY));
        }
        return new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 65535), List.copyOf(blocks));
    }

    /** Zeros in runs of up to 20, as in object updates. */
    private static byte[] sparse() {
        var bytes = new byte[CODED];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = at % 40 < 20 ? (byte) (at | 1) : 0;
        }
        return bytes;
    }

    @Benchmark
    public Body agentUpdateDecode() {
        return Frame.of(agentUpdate, agentUpdate.length).body(scratch);
    }

    /** Per block, sixteen in a message. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public byte[] terseBlockEncode() {
        return writer.write(terse, false);
    }

    @Benchmark
    public byte[] layerEncode() {
        return writer.write(layer, true);
    }

    /** Per byte of the plain form. */
    @Benchmark
    @OperationsPerInvocation(CODED)
    public int zeroEncode() {
        return ZeroCoding.encode(plain, 0, plain.length, coded, 0);
    }

    /** Per byte of the plain form. */
    @Benchmark
    @OperationsPerInvocation(CODED)
    public int zeroDecode() {
        return ZeroCoding.decode(coded, 0, codedLength, decoded);
    }

    /** An encoded message through queue, buckets and numbering, at a pace that lets each go. */
    @Benchmark
    public long circuitSend() {
        circuit.send(encodedTerse, Delivery.UNRELIABLE, Long.MIN_VALUE);
        circuit.flush();
        return sent;
    }

    /** Nobody to hear anything. */
    private static final class Deaf implements CircuitEvents {
        @Override
        public boolean admits(Message message) {
            return true;
        }

        @Override
        public void onMessage(Message message) {}

        @Override
        public void onClosed(CloseReason reason) {}
    }
}
