// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.BodyWriter;

/**
 * Codecs written by hand beside the generated ones, bodies alone:
 * {@code java -cp … org.openjdk.jmh.Main DirectCodecBenchmark -f 1 -wi 3 -i 5 -w 1 -r 1 -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DirectCodecBenchmark {
    @Param({
        "ImprovedTerseObjectUpdate",
        "ObjectUpdate",
        "ObjectUpdateCompressed",
        "LayerData",
        "ImagePacket",
        "CoarseLocationUpdate",
        "AgentUpdate"
    })
    public String kind = "AgentUpdate";

    private final BodyWriter out = new BodyWriter(4096);
    private final BodyReader in = new BodyReader();
    private Message message = HotMessages.agentUpdate();
    private byte[] body = {};

    @Setup
    public void prepare() {
        message = HotMessages.named(kind);
        out.reset();
        message.writeTo(out);
        body = Arrays.copyOf(out.array(), out.length());
    }

    @Benchmark
    public int writeInUse() {
        out.reset();
        message.type().write(message, out);
        return out.length();
    }

    @Benchmark
    public int writeGenerated() {
        out.reset();
        message.writeTo(out);
        return out.length();
    }

    @Benchmark
    public Message readInUse() {
        in.reset(body, 0, body.length);
        return message.type().codec().reader().apply(in);
    }

    /** Whatever the kind. */
    @Benchmark
    public Message readGeneratedAgentUpdate() {
        in.reset(body, 0, body.length);
        return body.length == 114 ? AgentUpdate.CODEC.reader().apply(in) : message;
    }
}
