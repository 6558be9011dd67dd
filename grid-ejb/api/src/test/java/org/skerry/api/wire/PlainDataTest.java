// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.binary.Octets;

/** The short way and the parser's own must come to the same, whatever they are given. */
class PlainDataTest {
    private static final int MAX = 1000;
    private static final String HEAD = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><AssetBase>";
    private static final String TAIL = "<FullID><Guid>ed63ef18-1196-4c47-bafe-ebfc0f7513bb</Guid></FullID><ID>x</ID>"
            + "<Name>n</Name><Type>0</Type></AssetBase>";

    private static String document(String data) {
        return HEAD + "<Data>" + data + "</Data>" + TAIL;
    }

    private static void same(String document) {
        same(document.getBytes(StandardCharsets.UTF_8));
    }

    private static void same(byte[] document) {
        assertThat(outcome(() -> AssetXml.readAsset(document, MAX)))
                .as(new String(document, StandardCharsets.UTF_8))
                .isEqualTo(outcome(() -> AssetXml.readAsset(new ByteArrayInputStream(document), MAX)));
        for (var sizes : List.of(List.of(100, 4), List.of(100, 64), List.of(300, 32), List.of(1 << 14, 1 << 15))) {
            assertThat(outcome(() -> streamed(document, sizes.getFirst(), sizes.getLast())))
                    .as(sizes + " " + new String(document, StandardCharsets.UTF_8))
                    .isEqualTo(outcome(() -> AssetXml.readAsset(document, MAX)));
        }
    }

    /** As large uploads are read, with the sizes of its pieces. */
    private static Asset streamed(byte[] document, int around, int piece) {
        var sink = new Sink();
        try {
            var metadata = AssetUpload.read(new ByteArrayInputStream(document), MAX, sink, around, piece);
            return new Asset(metadata, Octets.copyOf(sink.out.toByteArray()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class Sink implements BlobSink {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        @Override
        public void write(byte[] bytes, int count) {
            out.write(bytes, 0, count);
        }

        @Override
        public InputStream readBack() {
            return new ByteArrayInputStream(out.toByteArray());
        }

        @Override
        public void clear() {
            out.reset();
        }
    }

    private static Object outcome(Supplier<Asset> reading) {
        try {
            return reading.get();
        } catch (MalformedBodyException refused) {
            return "refused";
        }
    }

    @Test
    void whatSimulatorsWriteIsPlain() {
        var bytes = new byte[MAX];
        new SplittableRandom(1).nextBytes(bytes);
        var document = document(Base64.getEncoder().encodeToString(bytes)).getBytes(StandardCharsets.UTF_8);
        var plain = PlainData.of(document);
        assertThat(plain).isPresent();
        assertThat(plain.get().data().toArray()).isEqualTo(bytes);
        assertThat(plain.get().rest().text()).isEqualTo(document(""));
        assertThat(AssetXml.readAsset(document, MAX).data().toArray()).isEqualTo(bytes);
        same(document);
    }

    @Test
    void oddDocumentsComeToTheSame() {
        List.of(
                        document(""),
                        document("AAAA"),
                        document("AA=="),
                        document("AA"),
                        document("AA="),
                        document("A"),
                        document("AAA=AAAA"),
                        document("AA AA\r\nAAAA"),
                        document("AA&#65;A"),
                        document("AA-_"),
                        document("<b>AAAA</b>"),
                        document("<!-- x -->AAAA"),
                        document("<![CDATA[AAAA]]>"),
                        document("A".repeat(4 * MAX)),
                        document("AAAA").replace("<Name>n", "<Name>\u00C4 &lt;&amp;amp;&gt;"),
                        document("AAAA").replace("<Name>n", "<Name>&#65;"),
                        document("AAAA").replace("<Name>n", "<Name>\uD83D\uDE00"),
                        document("AAAA").replace("<Name>n</Name>", "<Name /> <Name>n</Name>"),
                        document("AAAA") + "<Data>BBBB</Data>",
                        HEAD + "<Data>AAAA</Data><Data>BBBB</Data>" + TAIL,
                        HEAD + "<Data>AAAA</Data><x>BBBB</x><Data>CCCC</Data>" + TAIL,
                        HEAD + "<Name><Data>AAAA</Data></Name>" + TAIL,
                        HEAD + "<Name><Data>AAAA</Data></Name><Data />" + TAIL,
                        HEAD + "<Data kind=\"x\">AAAA</Data>" + TAIL,
                        HEAD + "<Data/>" + TAIL,
                        HEAD + TAIL,
                        HEAD + "<!-- <Data>AAAA</Data> -->" + TAIL,
                        HEAD + "<Name><![CDATA[<Data>AAAA</Data>]]></Name><Data>BBBB</Data>" + TAIL,
                        HEAD + "<Data>AAAA</Data><Name><![CDATA[</Data>]]></Name>" + TAIL,
                        HEAD + "<?odd <Data>AAAA</Data>?>" + TAIL,
                        HEAD + "<Data>AAAA</Data",
                        HEAD + "</Data>AAAA<Data>" + TAIL,
                        HEAD + "<Description>&lt;Data&gt;AAAA</Description><Data>BBBB</Data>" + TAIL,
                        HEAD.replace("<AssetBase>", "<!DOCTYPE x><AssetBase>") + "<Data>AAAA</Data>" + TAIL,
                        HEAD.replace("<AssetBase>", "<Data>") + "<Data>AAAA</Data>" + TAIL,
                        "<Data>AAAA</Data>",
                        "")
                .forEach(PlainDataTest::same);
    }

    @Test
    void whereverAPieceEndsItComesToTheSame() {
        var random = new SplittableRandom(20261122);
        for (var length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            same(document(Base64.getEncoder().encodeToString(bytes)));
        }
    }

    @Test
    void longTextsBesideTheBlobComeToTheSame() {
        var text = "<Description>" + "x".repeat(20_000) + "</Description>";
        for (var data : List.of("", "AAAA", "AA==", "AA AA", "A".repeat(1200), "A".repeat(60_000))) {
            same(HEAD + text + "<Data>" + data + "</Data>" + TAIL);
            same(HEAD + "<Data>" + data + "</Data>" + text + TAIL);
            same(HEAD + "<Data>" + data + "</Data>" + text.replace("x", "<!-- -->") + TAIL);
        }
    }

    @Test
    void brokenDocumentsComeToTheSame() {
        same(20261121, "AAECAwQFBgcICQ==");
    }

    @Test
    void brokenDocumentsOfManyPiecesComeToTheSame() {
        same(20261122, "AAECAwQFBgcI".repeat(20) + "CQ==");
    }

    private static void same(long seed, String data) {
        var random = new SplittableRandom(seed);
        var whole = document(data).getBytes(StandardCharsets.UTF_8);
        var marks = "<>/!?&;= ABData\n-[]".getBytes(StandardCharsets.US_ASCII);
        for (var run = 0; run < 3000; run++) {
            var broken = whole.clone();
            for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
                broken[random.nextInt(broken.length)] = marks[random.nextInt(marks.length)];
            }
            same(broken);
        }
    }
}
