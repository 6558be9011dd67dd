// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.direct.TerseBlock;

/**
 * What a datagram costs on its way in and out, one core: {@code java -cp … org.openjdk.jmh.Main bench.CodecBenchmark -f 1 -wi 3
 * -i 5 -w 1 -r 1 -prof gc}, with the class path that the profile bench writes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CodecBenchmark {
    private static final int BLOCKS = HotMessages.TERSE_BLOCKS;

    private final DatagramWriter writer = new DatagramWriter();
    private final Frame frame = new Frame();
    private final byte[] agentUpdate = writer.write(HotMessages.agentUpdate(), false);
    private final ImprovedTerseObjectUpdate terse = HotMessages.terse();
    private final Message layer = HotMessages.named("LayerData");
    private final TerseBlock block = new TerseBlock();
    private final byte[] blockBytes = new byte[TerseBlock.AVATAR];
    private float x = 0.38f;
    private float y = 0.92f;

    @Benchmark
    public @Nullable Message agentUpdateDecode() {
        return frame.read(agentUpdate, agentUpdate.length).message();
    }

    /** From numbers to the bytes that go into the message. */
    @Benchmark
    public int terseBlockFromNumbers() {
        return block.avatar(blockBytes, 0, 1234, 0)
                .position(x, y, 22.1f)
                .velocity(3.2f, x, 0)
                .rotation(0, 0, y, x)
                .end();
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
}
