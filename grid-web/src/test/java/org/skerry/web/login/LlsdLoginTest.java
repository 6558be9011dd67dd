// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.account.UserName;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginService;
import org.skerry.web.http.HttpReply;

class LlsdLoginTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1795222731));
    private static final String LOGIN = "<llsd><map><key>first</key><string>bot</string>"
            + "<key>last</key><string>user_0</string>"
            + "<key>passwd</key><string>$1$5ebe2294ecd0e0f08eab7690d2a6ee69</string>"
            + "<key>start</key><string><![CDATA[uri:Region&1&2&3]]></string>"
            + "<key>agree_to_tos</key><boolean>1</boolean><key>token</key><undef />"
            + "<key>options</key><array><string>inventory-root</string></array></map></llsd>";

    private final LoginQueue queue = new LoginQueue(
            new LoginLimits(1, 1, Duration.ofMinutes(1)), Thread.ofVirtual().factory(), CLOCK);
    private final List<LoginRequest> asked = new ArrayList<>();

    private HttpReply post(LoginService service, byte[] body) {
        var rate = new LoginRateLimit(100_000, Duration.ofSeconds(10), CLOCK);
        var method = new LoginToSimulatorMethod(service, rate, queue, AcceptedLogins.USUAL, CLOCK);
        return LlsdLoginResource.answer(method, body, "127.0.0.1")
                .toCompletableFuture()
                .join();
    }

    private HttpReply post(LoginService service, String body) {
        return post(service, body.getBytes(StandardCharsets.UTF_8));
    }

    private LoginOutcome refuse(LoginRequest request) {
        asked.add(request);
        return new LoginOutcome.Refused("key", "Could not authenticate your avatar.");
    }

    private static Llsd.Struct struct(HttpReply reply) {
        return (Llsd.Struct) LlsdXml.read(reply.body());
    }

    @Test
    void theMembersAreThoseOfXmlRpc() {
        var reply = post(_ -> AcceptedLogins.usual(), LOGIN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/llsd+xml");
        var members = struct(reply).values();
        var xmlRpc = new LoginReply(AcceptedLogins.USUAL).of(AcceptedLogins.usual(), CLOCK.instant());
        assertThat(members.keySet()).isEqualTo(xmlRpc.keySet());
        assertThat(members)
                .containsEntry("login", new Llsd.Text("true"))
                .containsEntry("sim_port", new Llsd.Int(9000))
                .containsEntry("circuit_code", new Llsd.Int(1363409985))
                .containsEntry("agent_id", new Llsd.Text(AcceptedLogins.USER.toString()));
        assertThat(members.get("inventory-skeleton"))
                .isInstanceOfSatisfying(
                        Llsd.Array.class,
                        folders -> assertThat(folders.values()).hasSize(2));
    }

    @Test
    void theRequestIsReadAsFromXmlRpc() {
        var reply = post(this::refuse, LOGIN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(struct(reply).get("login")).isEqualTo(new Llsd.Text("false"));
        assertThat(struct(reply).get("reason")).isEqualTo(new Llsd.Text("key"));
        var request = asked.getFirst();
        assertThat(request.name()).isEqualTo(new UserName("bot", "user_0"));
        assertThat(request.passwordMd5()).isEqualTo("5ebe2294ecd0e0f08eab7690d2a6ee69");
        assertThat(request.start()).isEqualTo("uri:Region&1&2&3");
        assertThat(request.agreements().terms()).isTrue();
        assertThat(request.proof()).isEqualTo(LoginRequest.Proof.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<llsd><map /></llsd>",
                "<llsd><array /></llsd>",
                "<llsd><undef /></llsd>",
                "<llsd><string>login</string></llsd>",
                "<llsd><map><key>first</key><map><key>x</key><integer>1</integer></map></map></llsd>"
            })
    void llsdWithoutMembersIsALoginThatFails(String body) {
        var reply = post(this::refuse, body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(struct(reply).get("login")).isEqualTo(new Llsd.Text("false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "login",
                "{\"first\":\"bot\"}",
                "<llsd><map>",
                "<methodCall><methodName>login_to_simulator</methodName></methodCall>",
                "<!DOCTYPE llsd [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><llsd><string>&x;</string></llsd>"
            })
    void whatIsNoLlsdIsRefused(String body) {
        assertThat(post(this::refuse, body).status()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }

    @Test
    void depthAndNumberAreBounded() {
        var deep = "<llsd>" + "<array>".repeat(40) + "</array>".repeat(40) + "</llsd>";
        var many = "<llsd><array>" + "<integer>1</integer>".repeat(3_000) + "</array></llsd>";
        assertThat(post(this::refuse, deep).status()).isEqualTo(400);
        assertThat(post(this::refuse, many).status()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }

    @Test
    void brokenBytesAreRefusedOrReadAndNeverThrown() {
        var random = new SplittableRandom(20_261_121);
        for (var i = 0; i < 500; i++) {
            var bytes = LOGIN.getBytes(StandardCharsets.UTF_8);
            for (var changes = random.nextInt(1, 6); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(post(this::refuse, bytes).status()).isIn(200, 400);
        }
    }
}
