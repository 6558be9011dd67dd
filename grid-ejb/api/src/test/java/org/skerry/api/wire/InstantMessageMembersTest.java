// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;

class InstantMessageMembersTest {
    /** A captured lure, as the members came. */
    private static final List<String> MEMBERS = List.of(
            "message",
            "Join me in PeerRegion!",
            "timestamp",
            "1795222625",
            "to_agent_id",
            "22222222-aaaa-bbbb-cccc-000000000002",
            "parent_estate_id",
            "1",
            "im_session_id",
            "00e80300-00e8-0300-7f00-1b007f000000",
            "binary_bucket",
            "",
            "from_agent_name",
            "Test User",
            "from_agent_session",
            "00000000-0000-0000-0000-000000000000",
            "from_group",
            "FALSE",
            "offline",
            "AA==",
            "position_z",
            "25.94945",
            "position_x",
            "127.9992",
            "position_y",
            "127.9992",
            "from_agent_id",
            "11111111-aaaa-bbbb-cccc-000000000001",
            "region_id",
            "11111111-2222-3333-4444-555555555501",
            "dialog",
            "Fg==");

    private static final InstantMessage LURE = new InstantMessage(
            UUID.fromString("11111111-aaaa-bbbb-cccc-000000000001"),
            "Test User",
            AgentId.of("22222222-aaaa-bbbb-cccc-000000000002"),
            22,
            false,
            UUID.fromString("00e80300-00e8-0300-7f00-1b007f000000"),
            "Join me in PeerRegion!",
            0,
            1,
            new Vector3(127.9992f, 127.9992f, 25.94945f),
            RegionId.of("11111111-2222-3333-4444-555555555501"),
            Instant.ofEpochSecond(1795222625),
            Octets.EMPTY);

    private static String captured() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><methodCall>"
                + "<methodName>grid_instant_message</methodName><params><param><value><struct>");
        for (var at = 0; at < MEMBERS.size(); at += 2) {
            var value = MEMBERS.get(at + 1);
            xml.append("<member><name>")
                    .append(MEMBERS.get(at))
                    .append("</name><value>")
                    .append(value.isEmpty() ? "<string />" : "<string>" + value + "</string>")
                    .append("</value></member>");
        }
        return xml + "<member><name>region_handle</name><value><i4>0</i4></value></member>"
                + "</struct></value></param></params></methodCall>";
    }

    private static XmlRpcStruct read(String xml) {
        return XmlRpcStruct.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCapturedCall() {
        var call = read(captured());
        assertThat(call.method()).isEqualTo("grid_instant_message");
        assertThat(InstantMessageMembers.read(call.fields())).isEqualTo(LURE);
    }

    @Test
    void whatWeSendHasTheCapturedMembers() {
        assertThat(new String(InstantMessageMembers.call(LURE, "open sesame"), StandardCharsets.UTF_8))
                .containsOnlyOnce("<name>message_key</name><value><string>open sesame</string></value>");
        var sent = new String(InstantMessageMembers.call(LURE), StandardCharsets.UTF_8);
        assertThat(sent).doesNotContain("message_key");
        assertThat(read(sent)).isEqualTo(read(captured()));
        assertThat(sent).contains("<value><i4>0</i4></value>").contains("<value><string /></value>");
    }

    @Test
    void answers() {
        assertThat(read("<methodResponse><params><param><value><struct><member><name>success</name><value>"
                                + "<string>TRUE</string></value></member></struct></value></param></params>"
                                + "</methodResponse>")
                        .members())
                .isEqualTo(Map.of("success", "TRUE"));
        assertThat(read("<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>4</int>"
                                + "</value></member></struct></value></fault></methodResponse>")
                        .members())
                .isEqualTo(Map.of("faultCode", "4"));
        assertThat(read("<methodResponse><params /></methodResponse>").members())
                .isEmpty();
    }

    @Test
    void valuesWithoutATypeAndWithStructure() {
        assertThat(read("<methodCall><methodName>m</methodName><params><param><value><struct>"
                                + "<member><name>a</name><value>plain</value></member>"
                                + "<member><name>b</name><value><struct><member><name>c</name><value>x</value>"
                                + "</member></struct></value></member>"
                                + "<member><name>d</name><value><array><data><value>1</value></data></array></value>"
                                + "</member><member><name>e</name><value/></member>"
                                + "</struct></value></param></params></methodCall>")
                        .members())
                .isEqualTo(Map.of("a", "plain", "e", ""));
    }

    @Test
    void garbageIsToldApart() {
        for (var bad : List.of(
                "",
                "<methodCall/>",
                "<html/>",
                "<!DOCTYPE a><methodCall><methodName>m</methodName></methodCall>",
                "<methodCall><methodName>m</methodName>" + "<a>".repeat(50),
                captured().substring(0, 400))) {
            assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(MalformedBodyException.class);
        }
        for (var change : List.of("AA==", "22222222", "1795222625", "127.9992")) {
            var bad = read(captured().replace(change, "!nonsense!"));
            assertThatThrownBy(() -> InstantMessageMembers.read(bad.fields()).isUsable())
                    .as(change)
                    .isInstanceOf(MalformedBodyException.class);
        }
    }

    @Test
    void mutatedCallsAreReadOrRefused() {
        var random = new SplittableRandom(19);
        for (var run = 0; run < 2000; run++) {
            var text = new StringBuilder(captured());
            for (var change = random.nextInt(1, 4); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            }
            try {
                assertThat(InstantMessageMembers.read(read(text.toString()).fields())
                                .dialog())
                        .isBetween(0, 255);
            } catch (MalformedBodyException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }
}
