// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.Allocations;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.Samples;
import org.skerry.udp.codegen.Definitions;

/**
 * Decoding and encoding of each of the messages in one go, as a table: nanoseconds and bytes allocated per whole
 * datagram, zero-coding included, with one random sample of each kind. For an overview; for figures to rely on JMH has
 * to run one alone: {@code java -cp … org.skerry.udp.bench.EveryMessage}, some 40 s.
 */
public final class EveryMessage {
    private static final int WARM = 20_000;
    private static final int ROUNDS = 10_000;
    private static volatile @Nullable Object sink;

    private record Line(String name, int bytes, Cost decode, Cost encode) {}

    private record Cost(double nanos, long allocated) {}

    private EveryMessage() {}

    public static void main(String[] arguments) throws Exception {
        var samples = new Samples(20261121);
        var lines = new ArrayList<Line>();
        var frame = new Frame(new byte[1 << 20]);
        var writer = new DatagramWriter();
        for (var definition : Definitions.own()) {
            var message = samples.of(definition);
            var bytes = writer.write(message, true);
            lines.add(new Line(
                    definition.name(),
                    bytes.length,
                    cost(() -> frame.read(bytes, bytes.length).message()),
                    cost(() -> writer.write(message, true))));
        }
        print("%-36s %8s %10s %10s %10s %10s", "message", "bytes", "decode ns", "alloc B", "encode ns", "alloc B");
        for (var line : lines) {
            print(
                    "%-36s %8d %10.0f %10d %10.0f %10d",
                    line.name,
                    line.bytes,
                    line.decode.nanos,
                    line.decode.allocated,
                    line.encode.nanos,
                    line.encode.allocated);
        }
        print(
                "%-36s %8.0f %10.0f %10.0f %10.0f %10.0f",
                "mean",
                lines.stream().mapToInt(Line::bytes).average().orElse(0),
                lines.stream().mapToDouble(l -> l.decode.nanos).average().orElse(0),
                lines.stream().mapToLong(l -> l.decode.allocated).average().orElse(0),
                lines.stream().mapToDouble(l -> l.encode.nanos).average().orElse(0),
                lines.stream().mapToLong(l -> l.encode.allocated).average().orElse(0));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static Cost cost(Supplier<?> what) {
        run(what, WARM);
        var allocated = Allocations.soFar();
        var from = System.nanoTime();
        run(what, ROUNDS);
        var nanos = System.nanoTime() - from;
        return new Cost((double) nanos / ROUNDS, (Allocations.soFar() - allocated) / ROUNDS);
    }

    private static void run(Supplier<?> what, int rounds) {
        for (var round = 0; round < rounds; round++) {
            sink = what.get();
        }
    }
}
