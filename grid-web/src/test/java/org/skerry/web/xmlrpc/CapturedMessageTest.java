// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.twin.InMemoryMessageService;
import org.skerry.web.message.GridInstantMessageMethod;
import org.skerry.web.message.MessageKey;
import org.skerry.web.message.MessageRateLimit;

/** A captured {@code grid_instant_message} and its answer, through the edge that all calls come by. */
class CapturedMessageTest {
    private static final String TO = "22222222-aaaa-bbbb-cccc-000000000002";
    private static final String CALL = "<?xml version=\"1.0\" encoding=\"utf-8\"?><methodCall>"
            + "<methodName>grid_instant_message</methodName><params><param><value><struct>"
            + member("message", "far|far notice")
            + member("timestamp", "1795222623")
            + member("to_agent_id", TO)
            + member("parent_estate_id", "0")
            + member("im_session_id", "a26d43ce-609c-4d64-adee-924159bb6fba")
            + member("binary_bucket", "AABNnljqXeZOzJa/2eaXDXtuAA==")
            + "<member><name>region_handle</name><value><i4>0</i4></value></member>"
            + member("from_agent_name", "Test User")
            + member("from_agent_session", "00000000-0000-0000-0000-000000000000")
            + member("from_group", "TRUE")
            + member("offline", "AQ==")
            + member("position_z", "0")
            + member("position_x", "0")
            + member("position_y", "0")
            + member("from_agent_id", "4d9e58ea-5de6-4ecc-96bf-d9e6970d7b6e")
            + member("region_id", "00000000-0000-0000-0000-000000000000")
            + member("dialog", "IA==")
            + "</struct></value></param></params></methodCall>";

    private final InMemoryMessageService messages = new InMemoryMessageService();
    private final XmlRpcExceptionEdge edge = new XmlRpcExceptionEdge(List.of(
            new GridInstantMessageMethod(messages, new MessageRateLimit(100, 3600), new MessageKey(Optional.empty()))));

    private static String member(String name, String text) {
        return "<member><name>" + name + "</name><value><string>" + text + "</string></value></member>";
    }

    private static String answer(String success) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><methodResponse><params><param><value><struct><member>"
                + "<name>success</name><value><string>" + success
                + "</string></value></member></struct></value></param></params></methodResponse>";
    }

    private String ask(String call) {
        var reply = edge.answer(call.getBytes(StandardCharsets.UTF_8), "192.0.2.1")
                .toCompletableFuture()
                .join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml");
        return reply.body().text();
    }

    @Test
    void aGroupsNoticeArrivesWhole() {
        messages.arrived(AgentId.of(TO));
        assertThat(ask(CALL)).isEqualTo(answer("TRUE"));
        assertThat(messages.delivered(AgentId.of(TO))).singleElement().satisfies(message -> {
            assertThat(message.dialog()).isEqualTo(32);
            assertThat(message.fromGroup()).isTrue();
            assertThat(message.offline()).isEqualTo(1);
            assertThat(message.message()).isEqualTo("far|far notice");
            assertThat(message.bucket().length()).isEqualTo(19);
        });
    }

    @Test
    void nobodyToTellItIsFalse() {
        assertThat(ask(CALL.replace(TO, "00000000-0000-0000-0000-000000000000")))
                .isEqualTo(answer("FALSE"));
        assertThat(ask(CALL.replace("IA==", "KQ=="))).isEqualTo(answer("FALSE"));
        assertThat(ask(CALL.replace("IA==", "not base64"))).isEqualTo(answer("FALSE"));
        assertThat(messages.kept().take(AgentId.of(TO))).isEmpty();
    }
}
