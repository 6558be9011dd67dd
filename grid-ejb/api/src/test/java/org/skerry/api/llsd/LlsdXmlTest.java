// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;

class LlsdXmlTest {
    /** An event queue's answer as a stock simulator sent it. */
    private static final String ENABLE_SIMULATOR =
            "<llsd><map><key>events</key><array><map><key>message</key><string>EnableSimulator</string><key>body</key><map>"
                    + "<key>SimulatorInfo</key><array><map><key>Handle</key><binary>AAPpAAAD6AA=</binary><key>IP</key>"
                    + "<binary>fwAAAQ==</binary><key>Port</key><integer>9010</integer><key>RegionSizeX</key><binary>AAABAA==</binary>"
                    + "<key>RegionSizeY</key><binary>AAABAA==</binary></map></array></map></map></array><key>id</key>"
                    + "<integer>1582498</integer></map></llsd>";

    @Test
    void writesWhatAStockSimulatorWrote() {
        var info = new LlsdStruct()
                .put("Handle", Octets.owning(HexFormat.of().parseHex("0003e9000003e800")))
                .put("IP", Octets.owning(new byte[] {127, 0, 0, 1}))
                .put("Port", 9010)
                .put("RegionSizeX", Octets.owning(new byte[] {0, 0, 1, 0}))
                .put("RegionSizeY", Octets.owning(new byte[] {0, 0, 1, 0}));
        var event = new LlsdStruct()
                .put("message", "EnableSimulator")
                .put("body", new LlsdStruct().putBlock("SimulatorInfo", info).build())
                .build();
        var answer = new LlsdStruct()
                .put("events", new Llsd.Array(List.of(event)))
                .put("id", 1582498)
                .build();

        assertThat(LlsdXml.writeText(answer)).isEqualTo(ENABLE_SIMULATOR);
        assertThat(LlsdXml.read(Octets.utf8(ENABLE_SIMULATOR))).isEqualTo(answer);
    }

    @Test
    void writesEmptyElementsAsSimulatorsDo() {
        var values = new LlsdStruct()
                .put("AuctionID", 0)
                .put("AuthBuyerID", new UUID(0, 0))
                .put("Desc", "")
                .put("GroupData", new Llsd.Array(List.of()))
                .put("none", new LlsdStruct().build())
                .put("IsGroupOwned", false)
                .put("PassHours", 0.0)
                .put("nothing", Llsd.UNDEF)
                .build();

        var text = LlsdXml.writeText(values);

        assertThat(text)
                .isEqualTo(
                        "<llsd><map><key>AuctionID</key><integer /><key>AuthBuyerID</key><uuid /><key>Desc</key><string />"
                                + "<key>GroupData</key><array /><key>none</key><map /><key>IsGroupOwned</key><boolean>0</boolean>"
                                + "<key>PassHours</key><real>0</real><key>nothing</key><undef /></map></llsd>");
        assertThat(LlsdXml.read(Octets.utf8(text))).isEqualTo(values);
    }

    @Test
    void everyKindSurvivesTheRoundTrip() {
        var all = new Llsd.Array(List.of(
                Llsd.UNDEF,
                new Llsd.Bool(true),
                new Llsd.Int(-5),
                new Llsd.Real(0.1),
                new Llsd.Real(Double.NaN),
                new Llsd.Real(1e300),
                new Llsd.Text("a<b>&\"c\" \r\n\tü 😀"),
                new Llsd.Id(UUID.fromString("22222222-aaaa-bbbb-cccc-000000000000")),
                new Llsd.Date(Instant.parse("2026-11-21T00:09:49.750Z")),
                new Llsd.Uri(URI.create("http://127.0.0.1:9000/")),
                new Llsd.Binary(Octets.owning(new byte[] {1, 2, -1})),
                new Llsd.Binary(Octets.EMPTY)));

        assertThat(LlsdXml.read(LlsdXml.write(all))).isEqualTo(all);
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() {
        assertThat(LlsdXml.writeText(new Llsd.Text("a\u0000b\uD800c")))
                .isEqualTo("<llsd><string>a\uFFFDb\uFFFDc</string></llsd>");
    }

    @Test
    void takesTheClientsFormsOfAnEventQueuePoll() {
        var read = LlsdXml.read(
                Octets.utf8(
                        "<?xml version=\"1.0\" ?>\n<llsd>\n <map><!-- x --><key>ack</key><undef/><key>done</key><boolean>false</boolean></map></llsd>\n"));

        assertThat(read)
                .isEqualTo(new LlsdStruct()
                        .put("ack", Llsd.UNDEF)
                        .put("done", false)
                        .build());
    }

    @Test
    void takesTheHeaderLineThatIsNoXml() {
        assertThat(LlsdXml.read(Octets.utf8("<? LLSD/XML ?>\n<llsd><integer>1</integer></llsd>")))
                .isEqualTo(new Llsd.Int(1));
        assertThat(LlsdXml.read(Octets.utf8("<llsd/>"))).isEqualTo(Llsd.UNDEF);
    }

    @ParameterizedTest
    @CsvSource({
        "<boolean>true</boolean>,<boolean>1</boolean>",
        "<boolean/>,<boolean>0</boolean>",
        "<integer>4294967295</integer>,<integer>-1</integer>",
        "<real>nan</real>,<real>NaN</real>",
        "<real/>,<real>0</real>",
        "<uuid/>,<uuid />",
        "<date/>,<date>1970-01-01T00:00:00Z</date>",
        "<string><![CDATA[uri:A&b]]></string>,<string>uri:A&amp;b</string>",
        "<binary encoding=\"base16\">0aFF</binary>,<binary>Cv8=</binary>",
        "<binary encoding=\"base64\">Cv 8=</binary>,<binary>Cv8=</binary>",
    })
    void takesTheFormsThatPeersUse(String sent, String canonical) {
        var read = LlsdXml.read(Octets.utf8("<llsd>" + sent + "</llsd>"));

        assertThat(LlsdXml.writeText(read)).isEqualTo("<llsd>" + canonical + "</llsd>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "<map/>",
                "<llsd>",
                "<llsd><integer>x</integer></llsd>",
                "<llsd><integer>5000000000</integer></llsd>",
                "<llsd><uuid>1-1-1-1-1</uuid></llsd>",
                "<llsd><boolean>maybe</boolean></llsd>",
                "<llsd><date>yesterday</date></llsd>",
                "<llsd><uri>http://a b</uri></llsd>",
                "<llsd><binary>&amp;&amp;</binary></llsd>",
                "<llsd><binary encoding=\"rot13\">a</binary></llsd>",
                "<llsd><map><string>a</string></map></llsd>",
                "<llsd><map><key>a</key></map></llsd>",
                "<llsd><map><key>a<b/></key><undef/></map></llsd>",
                "<llsd><array>text</array></llsd>",
                "<llsd><object/></llsd>",
                "<llsd><undef/><undef/></llsd>",
                "<llsd><undef/></llsd><llsd/>",
                "<!DOCTYPE llsd><llsd><undef/></llsd>",
                "<!DOCTYPE llsd [<!ENTITY a \"b\">]><llsd><string>&a;</string></llsd>",
                "<!DOCTYPE llsd SYSTEM \"file:///etc/passwd\"><llsd><undef/></llsd>",
                "<llsd><string>&undefined;</string></llsd>",
            })
    void refusesWhatIsNotLlsd(String document) {
        assertThatThrownBy(() -> LlsdXml.read(Octets.utf8(document))).isInstanceOf(LlsdFormatException.class);
    }

    @Test
    void boundsDepthSizeAndCount() {
        var limits = new LlsdLimits(500, 4, 6);
        var deep = "<llsd>" + "<array>".repeat(5) + "</array>".repeat(5) + "</llsd>";
        var many = "<llsd><array>" + "<undef/>".repeat(6) + "</array></llsd>";
        var longer = "<llsd><string>" + "x".repeat(500) + "</string></llsd>";

        assertThatThrownBy(() -> LlsdXml.read(Octets.utf8(deep), limits)).hasMessageContaining("nested deeper than 4");
        assertThatThrownBy(() -> LlsdXml.read(Octets.utf8(many), limits)).hasMessageContaining("more than 6 values");
        assertThatThrownBy(() -> LlsdXml.read(Octets.utf8(longer), limits)).hasMessageContaining("longer than 500");
        var veryDeep = "<llsd>" + "<array>".repeat(100_000);
        assertThatThrownBy(() -> LlsdXml.read(Octets.utf8(veryDeep))).isInstanceOf(LlsdFormatException.class);
    }
}
