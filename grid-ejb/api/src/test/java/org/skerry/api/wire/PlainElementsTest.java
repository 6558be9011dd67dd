// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Where the quick way answers, the parser must answer the same. */
class PlainElementsTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String SCHEMA = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"";
    private static final String INSTANCE = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    /** Of the form of a stock simulator's: a map tile. */
    private static final String ELEMENTS = "<FullID><Guid>5b0c9a34-7d21-4f6e-8c1b-2f90d3a6e417</Guid></FullID>"
            + "<ID>5b0c9a34-7d21-4f6e-8c1b-2f90d3a6e417</ID>"
            + "<Name>terrainImage_11111111-2222-3333-4444-555555555507</Name><Description>Skerry</Description>"
            + "<Type>0</Type><UploadAttempts>0</UploadAttempts><Local>false</Local><Temporary>false</Temporary>"
            + "<CreatorID>11111111-2222-3333-4444-555555555507</CreatorID><Flags>Maptile</Flags></AssetBase>";

    private static final String UPLOAD =
            "\uFEFF" + DECLARATION + "<AssetBase" + SCHEMA + INSTANCE + "><Data></Data>" + ELEMENTS;
    private static final String INDENTED = "\uFEFF" + DECLARATION + """

            <AssetBase xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <Data></Data>
              <FullID>
                <Guid>5b0c9a34-7d21-4f6e-8c1b-2f90d3a6e417</Guid>
              </FullID>
              <Name>L\u00E4nge &lt;3 &amp;amp; \u6771\u4EAC &quot;&apos;&gt;</Name>
              <Description />
              <Type>-1</Type><Flags/>
            </AssetBase>
            """;
    private static final String NESTED = "<a>x<b>1<c>2<d>3<e>4</e>\u00E9</d>]</c><b>6</b></b>t</a>";

    private static final List<String> PLAIN =
            List.of(("]|&lt;|&amp;|&apos;|\n|\t| |>|/|=|x|7|_|:|\u00E9|\u0085|\u2028|\uD7FF"
                            + "|<b/>|<b />|<b>1</b>|<b><c>2</c>3</b>|<Data></Data>|<Data/>")
                    .split("\\|"));
    private static final List<String> ODD =
            List.of(("<!--|-->|<![CDATA[|]]>|]]|<?x?>|<!DOCTYPE a>|&#65;|&|<Data>|</Data>|\r|\0"
                            + "|<|<b>|</b>|<b x=\"y\">|</a>|</AssetBase>| x=\"y\"|\uFEFF|\uFFFD|\uFFFE|\uD83D\uDE00|"
                            + DECLARATION + "|"
                            + SCHEMA + "|" + INSTANCE)
                    .split("\\|"));

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static void quick(String document) {
        var plain = PlainElements.of(bytes(document));
        assertThat(plain).as(document).isPresent();
        same(plain.get(), bytes(document));
    }

    private static void slow(String document) {
        assertThat(PlainElements.of(bytes(document))).as(document).isEmpty();
    }

    private static void same(AssetXmlReader.Document plain, byte[] document) {
        assertThat(Optional.of(plain))
                .as(new String(document, StandardCharsets.UTF_8))
                .isEqualTo(parsed(document));
    }

    /** Empty if it is refused. */
    private static Optional<AssetXmlReader.Document> parsed(byte[] document) {
        try {
            return Optional.of(AssetXmlReader.read(new ByteArrayInputStream(document), 0));
        } catch (MalformedBodyException refused) {
            return Optional.empty();
        }
    }

    @Test
    void whatSimulatorsSendGoesTheQuickWay() {
        var upload = UPLOAD.replace("<Data>", "<Data>/0//UQAv");
        var plain = PlainData.of(bytes(upload));
        assertThat(plain).isPresent();
        assertThat(plain.get().rest().text()).isEqualTo(UPLOAD);
        quick(UPLOAD);

        var document = PlainElements.of(bytes(UPLOAD)).orElseThrow();
        assertThat(document.root()).isEqualTo("AssetBase");
        assertThat(document.blobs()).isEqualTo(1);
        assertThat(document.items()).hasSize(10).startsWith("", "5b0c9a34-7d21-4f6e-8c1b-2f90d3a6e417");
        assertThat(document.fields().text("Guid")).isEqualTo("5b0c9a34-7d21-4f6e-8c1b-2f90d3a6e417");
        assertThat(document.fields().text("Flags")).isEqualTo("Maptile");
        assertThat(AssetXml.readAsset(bytes(upload), 6))
                .isEqualTo(AssetXml.readAsset(new ByteArrayInputStream(bytes(upload)), 6));
    }

    @Test
    void whatWeWriteGoesTheQuickWay() {
        var odd = AssetMetadata.permanent(AssetId.random(), "\u00DC <&> \"'", 7, "", Instant.EPOCH);
        var asset = new Asset(odd, Octets.EMPTY);
        List.of(
                        AssetXml.assetRequest(asset),
                        AssetXml.assetReply(asset),
                        AssetXml.metadataReply(odd),
                        AssetXml.stringReply(""),
                        AssetXml.stringReply("x"),
                        AssetXml.existRequest(List.of()),
                        AssetXml.existReply(List.of(true, false)))
                .forEach(document -> quick(new String(document, StandardCharsets.UTF_8)));
    }

    @Test
    void plainDocumentsComeToTheSame() {
        List.of(
                        INDENTED,
                        NESTED,
                        "<?xml version=\"1.0\"?><a/>",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a />\n",
                        " \t\n<a></a> \t\n",
                        "\uFEFF<a>b</a>",
                        "<a" + INSTANCE + SCHEMA + "/>",
                        "<a" + SCHEMA + ">x</a>",
                        "<a>\n\t b \n</a>",
                        "<a>\u007F\u0085\u00A0\u07FF\u0800\u2028\uD7FF</a>",
                        "<a>1 > 0 ] \" '</a>",
                        "<a>&amp;lt;&lt;&gt;&quot;&apos;&amp;</a>",
                        "<a><Data/></a>",
                        "<a><Data /><Data></Data>x</a>",
                        "<a><b>1</b><b>2</b><c><b>3</b></c>4<a>5</a></a>",
                        "<a>1<b/>2<b />3</a>",
                        "<xmlns><xml>1</xml><XML_1>2</XML_1></xmlns>",
                        "<a><data>1</data><Data1>2</Data1><Dat>3</Dat></a>",
                        "<a>" + "<b>1</b>".repeat(20_000) + "</a>")
                .forEach(PlainElementsTest::quick);
    }

    @Test
    void unusualTagsAreLeftToTheParser() {
        List.of(
                        "",
                        " ",
                        "a",
                        "<",
                        "<a",
                        "<a>",
                        "<a>b",
                        "<a></a",
                        "<a></b>",
                        "<a></ab>",
                        "<a></a >",
                        "<a  />",
                        "</a>",
                        "<>x</>",
                        "<1/>",
                        "<_a/>",
                        "<a.b/>",
                        "<a:b/>",
                        "<a-b/>",
                        "<\u00E9/>",
                        "<a" + SCHEMA + SCHEMA + "/>",
                        "<a xmlns:xsd=\"\"/>",
                        "<a b=\"c\"/>",
                        "<a><b" + SCHEMA + "/></a>",
                        "<a/><b/>",
                        "<a/>b",
                        "<a/>\u00A0",
                        "<a/></a>",
                        "b<a/>",
                        "\uFEFF\uFEFF<a/>",
                        " " + DECLARATION + "<a/>",
                        DECLARATION + DECLARATION + "<a/>",
                        "<?xml version='1.0'?><a/>",
                        "<?xml version=\"1.1\"?><a/>",
                        "<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>")
                .forEach(PlainElementsTest::slow);
    }

    @Test
    void unusualContentIsLeftToTheParser() {
        List.of(
                        "<a><?xml version=\"1.0\"?></a>",
                        "<a>&#65;</a>",
                        "<a>&nbsp;</a>",
                        "<a>&amp</a>",
                        "<a>& <b/></a>",
                        "<a>]]></a>",
                        "<a>]]</a>",
                        "<a><![CDATA[b]]></a>",
                        "<a><!-- b --></a>",
                        "<!DOCTYPE a><a/>",
                        "<a>\r\n</a>",
                        "<a>\0</a>",
                        "<a>\uFFFD</a>",
                        "<a>\uFFFE</a>",
                        "<a>\uD83D\uDE00</a>",
                        "<Data></Data>",
                        "<a><b><Data></Data></b></a>",
                        "<a><Data>AAAA</Data></a>",
                        "<a><Data> </Data></a>",
                        "<a><Data><b/></Data></a>",
                        "<a></Data></a>")
                .forEach(PlainElementsTest::slow);
        assertThat(PlainElements.of(new byte[] {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'}))
                .isEmpty();
    }

    @Test
    void limitsAreTheParsers() {
        quick("<a>".repeat(8) + "</a>".repeat(8));
        slow("<a>".repeat(9) + "</a>".repeat(9));
        quick("<" + "a".repeat(99) + "/>");
        slow("<" + "a".repeat(101) + "/>");
        var text = "x".repeat(AssetXmlReader.MAX_TEXT - "<a></a>".length());
        quick("<a>" + text + "</a>");
        slow("<a>" + text + "x</a>");
    }

    @Test
    void changedDocumentsComeToTheSame() {
        var random = new SplittableRandom(20261122);
        var whole = List.of(bytes(UPLOAD), bytes(INDENTED), bytes(NESTED));
        var quick = 0;
        var runs = 30_000;
        for (var run = 0; run < runs; run++) {
            var changed = change(whole.get(random.nextInt(whole.size())), random);
            for (var more = random.nextInt(3); more > 0; more--) {
                changed = change(changed, random);
            }
            var plain = PlainElements.of(changed);
            if (plain.isPresent()) {
                quick++;
                same(plain.get(), changed);
            }
        }
        assertThat(quick).isBetween(runs / 10, runs / 2);
    }

    private static byte[] change(byte[] document, SplittableRandom random) {
        if (document.length == 0) {
            return document;
        }
        var at = random.nextInt(document.length);
        return switch (random.nextInt(16)) {
            case 0 -> Arrays.copyOf(document, at);
            case 1, 2 -> flipped(document, at, random.nextInt(8));
            case 3, 4 -> spliced(document, at, new byte[0], Math.min(document.length, at + random.nextInt(1, 8)));
            case 5, 6 -> repeated(document, at, random);
            case 7, 8 -> inserted(document, at, snippet(ODD, random));
            case 9, 10 -> inserted(document, next(document, at), snippet(ODD, random));
            default -> inserted(document, next(document, at), snippet(PLAIN, random));
        };
    }

    private static byte[] snippet(List<String> of, SplittableRandom random) {
        return bytes(of.get(random.nextInt(of.size())));
    }

    private static byte[] flipped(byte[] document, int at, int bit) {
        var changed = document.clone();
        changed[at] ^= (byte) (1 << bit);
        return changed;
    }

    /** An element, or what looks like one, twice. */
    private static byte[] repeated(byte[] document, int at, SplittableRandom random) {
        var from = next(document, at);
        var to = from;
        for (var tags = random.nextInt(1, 4); tags > 0; tags--) {
            to = next(document, to + 1);
        }
        return inserted(document, to, Arrays.copyOfRange(document, from, to));
    }

    /** The next tag, or the end. */
    private static int next(byte[] document, int from) {
        var at = from;
        while (at < document.length && document[at] != '<') {
            at++;
        }
        return Math.min(at, document.length);
    }

    private static byte[] inserted(byte[] document, int at, byte[] between) {
        return spliced(document, at, between, at);
    }

    private static byte[] spliced(byte[] document, int at, byte[] between, int rest) {
        var out = new ByteArrayOutputStream();
        out.write(document, 0, at);
        out.writeBytes(between);
        out.write(document, rest, document.length - rest);
        return out.toByteArray();
    }
}
