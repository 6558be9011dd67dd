// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.skerry.udp.codec.Captures;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.ZeroCoding;
import org.skerry.udp.wire.BodyWriter;

/**
 * Zero-coding of whole messages one after the other, per byte of the plain form, so that a million operations a
 * millisecond are a gigabyte a second: {@code java -cp … org.openjdk.jmh.Main ZeroCodingBenchmark -f 1 -wi 3 -i 5 -w 1
 * -r 1}. Half a megabyte of different messages, so that no branch predictor learns them by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ZeroCodingBenchmark {
    private static final int TOTAL = 512 * 1024;

    /**
     * What clients and simulators zero-coded in the captures (present only beside them); full updates of prims; 1 to 24
     * bytes and then mostly 1 to 4 zeros; no zero at all; and the worst: each byte zero or not by the toss of a coin, and
     * every second byte zero.
     */
    @Param({"captures", "objects", "mixed", "full", "coin", "alternating"})
    public String data = "objects";

    private final List<byte[]> plain = new ArrayList<>();
    private final List<byte[]> coded = new ArrayList<>();
    private final byte[] code = new byte[ZeroCoding.roomFor(Frame.LARGEST_BODY)];
    private final byte[] decoded = new byte[Frame.LARGEST_BODY];
    private final SplittableRandom random = new SplittableRandom(20261121);

    @Setup
    public void prepare() throws IOException {
        var seen = data.equals("captures") ? captured() : List.<byte[]>of();
        var left = TOTAL;
        for (var i = 0; left > 0; i++) {
            var one = switch (data) {
                case "captures" -> seen.get(i % seen.size());
                case "objects" -> prims();
                default -> made(1100);
            };
            var message = Arrays.copyOf(one, Math.min(left, one.length));
            left -= message.length;
            plain.add(message);
            coded.add(Arrays.copyOf(code, ZeroCoding.encode(message, 0, message.length, code, 0)));
        }
    }

    private List<byte[]> captured() throws IOException {
        var all = new ArrayList<byte[]>();
        for (var recorded : Captures.all()) {
            var bytes = recorded.bytes();
            if ((bytes[0] & Flags.ZEROCODED) != 0) {
                var acks = (bytes[0] & Flags.APPENDED_ACKS) != 0 ? 1 + 4 * (bytes[bytes.length - 1] & 0xFF) : 0;
                all.add(Arrays.copyOf(decoded, ZeroCoding.decode(bytes, 6, bytes.length - acks, decoded)));
            }
        }
        return all;
    }

    private static byte[] prims() {
        var out = new BodyWriter(2048);
        HotMessages.named("ObjectUpdate").writeTo(out);
        return Arrays.copyOf(out.array(), out.length());
    }

    private byte[] made(int length) {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++) {
            bytes[at] = (byte) random.nextInt(1, 256);
        }
        switch (data) {
            case "mixed" -> {
                for (var at = random.nextInt(1, 25); at < length; at += random.nextInt(1, 25)) {
                    var run = random.nextInt(1, random.nextInt(4) == 0 ? 41 : 5);
                    Arrays.fill(bytes, at, Math.min(length, at + run), (byte) 0);
                    at += run;
                }
            }
            case "coin" -> {
                for (var at = 0; at < length; at++) {
                    bytes[at] = random.nextBoolean() ? 0 : bytes[at];
                }
            }
            case "alternating" -> {
                for (var at = 0; at < length; at += 2) {
                    bytes[at] = 0;
                }
            }
            default -> {}
        }
        return bytes;
    }

    @Benchmark
    @OperationsPerInvocation(TOTAL)
    public int encode() {
        var sum = 0;
        for (var one : plain) {
            sum += ZeroCoding.encode(one, 0, one.length, code, 0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TOTAL)
    public int decode() {
        var sum = 0;
        for (var one : coded) {
            sum += ZeroCoding.decode(one, 0, one.length, decoded);
        }
        return sum;
    }
}
