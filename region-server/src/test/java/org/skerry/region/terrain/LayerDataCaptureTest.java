// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

/** What stock simulators sent is read, and written again to the same bits. */
class LayerDataCaptureTest {
    private static final Path CAPTURES = Path.of("../../shared/reference/captures/udp");

    @Test
    void writesCapturedStreamsAgainBitForBit() throws IOException {
        assertThat(embedded()).hasSize(6).allSatisfy(LayerDataCaptureTest::comesOutTheSame);
    }

    @Test
    void writesEveryCapturedStreamAgainBitForBit() throws IOException {
        assumeTrue(Files.isDirectory(CAPTURES), "captures are not here");
        var streams = new ArrayList<LayerStream>();
        for (var name : List.of("node-metaverse-session.txt", "libopenmetaverse-session.txt")) {
            streams.addAll(captured(CAPTURES.resolve(name)));
        }
        assertThat(streams).hasSizeGreaterThan(300).allSatisfy(LayerDataCaptureTest::comesOutTheSame);
    }

    @Test
    void theMiddleOfTheIslandHasNoStepsBetweenPatches() throws IOException {
        var ground = new double[256][256];
        for (var row : ground) {
            Arrays.fill(row, Double.NaN);
        }
        for (var patch : LayerDataDecoder.decode(embedded().get(4))) {
            var heights = patch.heights();
            for (var index = 0; index < heights.length; index++) {
                ground[(patch.id() & 31) * 16 + index / 16][(patch.id() >> 5) * 16 + index % 16] = heights[index];
            }
        }
        for (var y = 112; y < 159; y++) {
            for (var x = 112; x < 159; x++) {
                assertThat(ground[y][x]).isCloseTo(ground[y][x + 1], within(1.0));
                assertThat(ground[y][x]).isCloseTo(ground[y + 1][x], within(1.0));
            }
        }
        assertThat(ground[128][128]).isCloseTo(25, within(0.1));
    }

    private static void comesOutTheSame(LayerStream stream) {
        var out = new LayerStreamWriter(stream.type());
        for (var patch : LayerDataDecoder.decode(stream)) {
            var coefficients =
                    patch.coefficients().stream().mapToInt(Integer::intValue).toArray();
            var wordBits = PatchEncoder.wordBits(coefficients) - 2;
            var quantWBits = patch.quantWBits() == 0 ? 0 : (patch.quantWBits() & 0xF0) | wordBits;
            out.add(PatchEncoder.coded(quantWBits, patch.offset(), patch.range(), patch.id(), 10, coefficients));
        }
        assertThat(out.finish()).containsExactly(stream);
    }

    private static List<LayerStream> embedded() throws IOException {
        try (var in = LayerDataCaptureTest.class.getResourceAsStream("layer-data.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> HexFormat.of().parseHex(line))
                    .map(data -> new LayerStream(data[3], Octets.owning(data)))
                    .toList();
        }
    }

    /** The LayerData messages of a session: one datagram a line, its flags in the sixth column and its hex in the seventh. */
    private static List<LayerStream> captured(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(" LayerData "))
                    .map(line -> line.split(" "))
                    .map(columns -> message(HexFormat.of().parseHex(columns[6]), columns[5].contains("Z")))
                    .map(body -> new LayerStream(body[1], Octets.copyOf(body).slice(4, body.length)))
                    .toList();
        }
    }

    private static byte[] message(byte[] datagram, boolean zeroCoded) {
        var out = new ByteArrayOutputStream();
        for (var at = 6; at < datagram.length; at++) {
            out.write(datagram[at]);
            if (zeroCoded && datagram[at] == 0) {
                at++;
                out.writeBytes(new byte[datagram[at] - 1]);
            }
        }
        return out.toByteArray();
    }
}
