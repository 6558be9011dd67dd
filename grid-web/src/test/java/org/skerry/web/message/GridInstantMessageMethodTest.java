// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.message.InstantMessages.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.MessageService;
import org.skerry.api.twin.InMemoryMessageService;
import org.skerry.api.wire.InstantMessageMembers;
import org.skerry.web.xmlrpc.XmlRpcCall;

class GridInstantMessageMethodTest {
    private final InMemoryMessageService messages = new InMemoryMessageService();
    private final AgentId user = AgentId.random();

    private static Map<String, Object> ask(
            MessageService messages, int limit, Map<String, ? extends @Nullable Object> members) {
        var method = new GridInstantMessageMethod(
                messages, new MessageRateLimit(limit, 3600), new MessageKey(Optional.empty()));
        return method.call(new XmlRpcCall(new HashMap<>(members), "192.0.2.1"))
                .toCompletableFuture()
                .join();
    }

    private Map<String, Object> members(String words) {
        return new HashMap<>(InstantMessageMembers.of(talk(AgentId.random(), user, words)));
    }

    @Test
    void aMessageIsDelivered() {
        messages.arrived(user);
        assertThat(ask(messages, 10, members("hello"))).isEqualTo(Map.of("success", "TRUE"));
        assertThat(messages.delivered(user))
                .singleElement()
                .satisfies(message -> assertThat(message.message()).isEqualTo("hello"));
    }

    @Test
    void whatIsWrongIsFalse() {
        messages.arrived(user);
        var failure = Map.<String, Object>of("success", "FALSE");
        for (var name : List.of("to_agent_id", "dialog", "timestamp", "position_x", "binary_bucket")) {
            var bad = members("bad");
            bad.put(name, "!nonsense");
            assertThat(ask(messages, 10, bad)).as(name).isEqualTo(failure);
        }
        assertThat(ask(messages, 10, Map.of())).isEqualTo(failure);
        assertThat(ask(messages, 10, members("x".repeat(9000)))).isEqualTo(failure);
        assertThat(messages.delivered(user)).isEmpty();
    }

    @Test
    void aGridThatCannotIsFalse() {
        MessageService broken = _ -> {
            throw new ServiceUnavailableException("presence", "gone");
        };
        assertThat(ask(broken, 10, members("hello"))).isEqualTo(Map.of("success", "FALSE"));
    }

    @Test
    void whereASecretIsSharedItIsDemanded() {
        messages.arrived(user);
        var method = new GridInstantMessageMethod(
                messages, new MessageRateLimit(10, 3600), new MessageKey(Optional.of("open sesame")));
        for (var shown : List.of("", "open", "open sesame ", "OPEN SESAME")) {
            var call = members("forged");
            call.put("message_key", shown);
            assertThat(method.call(new XmlRpcCall(new HashMap<>(call), "192.0.2.1"))
                            .toCompletableFuture()
                            .join())
                    .as(shown)
                    .isEqualTo(Map.of("success", "FALSE"));
        }
        assertThat(messages.delivered(user)).isEmpty();
        var call = members("true");
        call.put("message_key", "open sesame");
        method.call(new XmlRpcCall(new HashMap<>(call), "192.0.2.1"));
        assertThat(messages.delivered(user)).hasSize(1);
    }

    @Test
    void oneAddressHasItsShare() {
        messages.arrived(user);
        var method =
                new GridInstantMessageMethod(messages, new MessageRateLimit(2, 3600), new MessageKey(Optional.empty()));
        for (var i = 0; i < 5; i++) {
            method.call(new XmlRpcCall(new HashMap<>(members("m" + i)), "192.0.2.1"));
        }
        assertThat(messages.delivered(user)).hasSize(2);
        method.call(new XmlRpcCall(new HashMap<>(members("other")), "192.0.2.2"));
        assertThat(messages.delivered(user)).hasSize(3);
    }
}
