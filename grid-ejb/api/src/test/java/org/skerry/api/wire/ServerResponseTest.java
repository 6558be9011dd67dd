// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.wire.ServerResponse.Layout;

class ServerResponseTest {
    private static final String PRESENCES = "<?xml version=\"1.0\"?><ServerResponse><presence0 type=\"List\">"
            + "<UserID>11111111-aaaa-bbbb-cccc-000000000001</UserID>"
            + "<RegionID>11111111-2222-3333-4444-555555555501</RegionID></presence0></ServerResponse>";
    private static final String WEARABLE = "<?xml version=\"1.0\"?><ServerResponse><result type=\"List\">"
            + "<AvatarType>1</AvatarType><Wearable_x0020_0_x003A_0>a:b</Wearable_x0020_0_x003A_0>"
            + "<UserTitle></UserTitle></result></ServerResponse>";

    private static ServerResponse read(String xml) {
        return ServerResponse.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fixedAnswersAreIndentedAsCaptured() {
        assertThat(ServerResponse.of("result", "Failure").toXml(Layout.INDENTED))
                .isEqualTo("""
                        <?xml version="1.0"?>
                        <ServerResponse>
                          <result>Failure</result>
                        </ServerResponse>""");
    }

    @Test
    void anEmptyMessageIsBrokenOverTwoLinesAsCaptured() {
        var failure = new LinkedHashMap<String, String>();
        failure.put("Result", "Failure");
        failure.put("Message", "");

        var xml = ServerResponse.flat(failure).toXml(Layout.INDENTED);

        assertThat(xml).isEqualTo("""
                        <?xml version="1.0"?>
                        <ServerResponse>
                          <Result>Failure</Result>
                          <Message>
                          </Message>
                        </ServerResponse>""").hasSize(108);
        assertThat(read(xml).text("Message")).contains("");
    }

    @Test
    void dataIsOnOneLineAsCaptured() {
        for (var xml : List.of(PRESENCES, WEARABLE, "<?xml version=\"1.0\"?><ServerResponse />")) {
            assertThat(read(xml).toXml(Layout.ONE_LINE)).isEqualTo(xml);
        }
        assertThat(ServerResponse.of("ITEMS", new WireNode.Tree(Map.of())).toXml(Layout.ONE_LINE))
                .isEqualTo("<?xml version=\"1.0\"?><ServerResponse><ITEMS type=\"List\" /></ServerResponse>");
        assertThat(ServerResponse.of("result", "Failure").toXml(Layout.ONE_LINE_ODD))
                .isEqualTo("<?xml version =\"1.0\"?><ServerResponse><result>Failure</result></ServerResponse>");
    }

    @Test
    void namesAreDecoded() {
        var result = read(WEARABLE).tree("result").orElseThrow().wireFields();

        assertThat(result.text("Wearable 0:0")).isEqualTo("a:b");
        assertThat(result.values()).containsEntry("UserTitle", "");
    }

    @Test
    void readsTheOddDeclarationAndWhiteSpaceAndComments() {
        assertThat(
                        read("<?xml version =\"1.0\"?>\n<ServerResponse> <!-- c --> <r type=\"List\">\n <a>1</a> </r></ServerResponse>")
                                .tree("r"))
                .contains(WireNode.of(Map.of("a", "1")));
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        var random = new SplittableRandom(20261122);
        for (var round = 0; round < 300; round++) {
            var fields = new LinkedHashMap<String, String>();
            for (var i = random.nextInt(1, 5); i > 0; i--) {
                fields.put(FormBodyTest.randomText(random), "v" + FormBodyTest.randomText(random));
            }
            var response = ServerResponse.of("_x0041_" + round, WireNode.of(fields));

            assertThat(read(response.toXml(Layout.ONE_LINE))).isEqualTo(response);
            assertThat(read(response.toXml(Layout.INDENTED))).isEqualTo(response);
        }
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() {
        assertThat(read(ServerResponse.of("a", "x\u0001\uD800y\r\n").toXml(Layout.ONE_LINE))
                        .text("a"))
                .contains("x\uFFFD\uFFFDy\r\n");
    }

    @Test
    void aDoctypeIsRefused() {
        var bomb =
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><ServerResponse><a>&c;</a></ServerResponse>";
        var outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><ServerResponse />";

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> read(outside)).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void depthIsBounded() {
        var deep = "<ServerResponse>" + "<a type=\"List\">".repeat(100_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void damagedRepliesAreRefusedOrReadButNeverHarm() {
        var random = new SplittableRandom(11);
        for (var round = 0; round < 2000; round++) {
            var bytes = WEARABLE.getBytes(StandardCharsets.UTF_8);
            for (var i = random.nextInt(1, 5); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ServerResponse.read(new ByteArrayInputStream(bytes)).root())
                        .isNotNull();
            } catch (MalformedBodyException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }
}
