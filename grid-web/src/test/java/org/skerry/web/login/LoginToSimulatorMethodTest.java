// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.account.UserName;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginService;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.web.xmlrpc.XmlRpcCall;

class LoginToSimulatorMethodTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1795222731));

    private final LoginQueue queue = new LoginQueue(
            new LoginLimits(1, 1, Duration.ofMinutes(1)), Thread.ofVirtual().factory(), CLOCK);
    private final List<LoginRequest> asked = new ArrayList<>();

    private Map<String, Object> login(LoginService service, Map<String, @Nullable Object> members) {
        var rate = new LoginRateLimit(1000, Duration.ofSeconds(10), CLOCK);
        return new LoginToSimulatorMethod(service, rate, queue, AcceptedLogins.USUAL, CLOCK)
                .call(new XmlRpcCall(members, "127.0.0.1"))
                .toCompletableFuture()
                .join();
    }

    private LoginOutcome refuse(LoginRequest request) {
        asked.add(request);
        return new LoginOutcome.Refused("key", "Could not authenticate your avatar.");
    }

    @Test
    void theRequestIsReadAsCaptured() {
        var members = new HashMap<String, @Nullable Object>(Map.of(
                "first", "bot",
                "last", "user_0",
                "passwd", "$1$5ebe2294ECD0E0F08EAB7690D2A6EE69",
                "start", "uri:PeerRegion&128&128&25",
                "channel", "pCampBot",
                "version", "pCampBot",
                "mac", "02:FC:00:00:00:01",
                "id0", "02:FC:00:00:00:01",
                "last_exec_event", 0,
                "agree_to_tos", "true"));
        members.put("token", null);

        var reply = login(this::refuse, members);

        assertThat(asked)
                .containsExactly(new LoginRequest(
                        new UserName("bot", "user_0"),
                        "5ebe2294ecd0e0f08eab7690d2a6ee69",
                        "uri:PeerRegion&128&128&25",
                        ScopeId.ZERO,
                        new ViewerIdentity("pCampBot", "pCampBot", "02:FC:00:00:00:01", "02:FC:00:00:00:01"),
                        "127.0.0.1",
                        new LoginRequest.Agreements(true, false),
                        new LoginRequest.Proof("", "")));
        assertThat(reply)
                .containsExactly(
                        Map.entry("reason", "key"),
                        Map.entry("message", "Could not authenticate your avatar."),
                        Map.entry("login", "false"));
    }

    @Test
    void aPasswordInClearIsDigested() {
        login(this::refuse, new HashMap<>(Map.of("passwd", "secret")));

        assertThat(asked.getFirst().passwordMd5()).isEqualTo("5ebe2294ecd0e0f08eab7690d2a6ee69");
        assertThat(asked.getFirst().start()).isEqualTo("last");
    }

    @Test
    void aWebKeyStandsInThePlaceOfAPassword() {
        login(this::refuse, new HashMap<>(Map.of("web_login_key", "5BAD0000-0000-4000-8000-000000000001")));
        login(this::refuse, new HashMap<>(Map.of("web_login_key", "secret")));

        assertThat(asked)
                .extracting(LoginRequest::passwordMd5)
                .as("a key in its only form, and what is no key like no password at all")
                .containsExactly("5bad0000-0000-4000-8000-000000000001", "d41d8cd98f00b204e9800998ecf8427e");
    }

    @Test
    void clicksAndTokensAreReadInTheFormsOfViewers() {
        login(
                this::refuse,
                new HashMap<>(Map.of(
                        "agree_to_tos", true, "read_critical", 1, "token", " 123456 ", "mfa_hash", "remembered")));

        assertThat(asked.getFirst().agreements()).isEqualTo(new LoginRequest.Agreements(true, true));
        assertThat(asked.getFirst().proof()).isEqualTo(new LoginRequest.Proof("123456", "remembered"));
    }

    @Test
    void viewersThatAskAreToldWhichTextOfTheirsSaysIt() {
        assertThat(login(this::refuse, new HashMap<>(Map.of("extended_errors", true))))
                .containsEntry("message_id", "")
                .containsEntry("message_args", Map.of());
        var challenge = new LoginOutcome.Refused("mfa_challenge", "Token?", "LoginFailedAuthenticationMFARequired");
        assertThat(login(_ -> challenge, new HashMap<>()))
                .containsEntry("reason", "mfa_challenge")
                .containsEntry("message_id", "LoginFailedAuthenticationMFARequired");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 100_000})
    void longTextsAreCutAndStructuresAreNoTexts(int length) {
        var members = new HashMap<String, @Nullable Object>();
        for (var name : List.of("first", "last", "start", "version", "channel", "mac", "id0", "token", "mfa_hash")) {
            members.put(name, "x".repeat(length));
        }
        members.put("passwd", List.of("a", Map.of("b", 1)));
        members.put("scope_id", "not-a-uuid");

        assertThat(login(this::refuse, members)).containsEntry("login", "false");
        var request = asked.getFirst();
        assertThat(request.name().first()).hasSize(Math.min(length, 255));
        assertThat(request.viewer().mac()).hasSize(Math.min(length, 255));
        assertThat(request.proof().memory()).hasSize(Math.min(length, 255));
        assertThat(request.scope()).isEqualTo(ScopeId.ZERO);
    }

    @Test
    void aGrantedLoginHasAllThatAClientNeedsToArrive() {
        var reply = login(_ -> AcceptedLogins.usual(), new HashMap<>());

        assertThat(reply)
                .containsEntry("login", "true")
                .containsEntry("first_name", "bot")
                .containsEntry("last_name", "user_0")
                .containsEntry("agent_id", AcceptedLogins.USER.toString())
                .containsEntry("session_id", "24f6bf3b-34af-4936-abca-cd22f251d5eb")
                .containsEntry("secure_session_id", "4e461315-3b29-4370-8a55-84be75d41cc5")
                .containsEntry("circuit_code", 1363409985)
                .containsEntry("sim_ip", "127.0.0.1")
                .containsEntry("sim_port", 9000)
                .containsEntry("http_port", 0)
                .containsEntry(
                        "seed_capability", "http://127.0.0.1:9000/CAPS/f0de5d1b-205e-4fcd-9174-422be3daca850000/")
                .containsEntry("region_x", 256000)
                .containsEntry("region_size_y", 256)
                .containsEntry("start_location", "last")
                .containsEntry("look_at", "[r0.9991014,r0.04238612,r0]")
                .containsEntry(
                        "home", "{'region_handle':[r256000,r256000], 'position':[r128,r128,r23], 'look_at':[r1,r0,r0]}")
                .containsEntry("seconds_since_epoch", 1795222731)
                .containsEntry("message", "Welcome, Avatar!")
                .containsEntry("map-server-url", "http://127.0.0.1:8002/")
                .containsEntry("inventory-root", List.of(Map.of("folder_id", AcceptedLogins.ROOT.toString())))
                .containsEntry("gestures", List.of());
        assertThat((List<?>) reply.get("inventory-skeleton"))
                .first()
                .isEqualTo(Map.of(
                        "name",
                        "My Inventory",
                        "folder_id",
                        AcceptedLogins.ROOT.toString(),
                        "type_default",
                        8,
                        "version",
                        18,
                        "parent_id",
                        FolderId.ZERO.toString()));
    }

    @Test
    void theMembersAreThoseOfTheCapture() {
        assertThat(login(_ -> AcceptedLogins.usual(), new HashMap<>()))
                .containsOnlyKeys(("login region_y region_size_x buddy-list look_at inventory-lib-root"
                                + " seconds_since_epoch agent_id region_size_y inventory-root gestures http_port"
                                + " agent_access event_categories initial-outfit sim_ip region_x real_id first_name"
                                + " seed_capability secure_session_id inventory-skeleton message event_notifications"
                                + " agent_access_max max-agent-groups home inventory-skel-lib classified_categories"
                                + " inventory-lib-owner sim_port last_name login-flags global-textures start_location"
                                + " circuit_code session_id ui-config map-server-url")
                        .split(" "));
    }

    @Test
    void aGridThatCannotAnswerRefusesInTheProtocol() {
        var reply = login(
                _ -> {
                    throw new ServiceUnavailableException("grid", "gone");
                },
                new HashMap<>());

        assertThat(reply).containsEntry("login", "false").containsEntry("reason", "Internal Error");
    }

    @Test
    void anAddressHasItsShareOfLogins() {
        var now = new Instant[] {Instant.EPOCH};
        var rate = new LoginRateLimit(2, Duration.ofSeconds(10), () -> now[0]);

        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isTrue();
        assertThat(rate.allows("a")).isFalse();
        assertThat(rate.allows("b")).isTrue();
        now[0] = Instant.EPOCH.plusSeconds(10);
        assertThat(rate.allows("a")).isTrue();
        var limited = new LoginToSimulatorMethod(
                this::refuse, new LoginRateLimit(0, Duration.ofSeconds(10), CLOCK), queue, AcceptedLogins.USUAL, CLOCK);
        assertThat(limited.call(new XmlRpcCall(new HashMap<>(), "a"))
                        .toCompletableFuture()
                        .join())
                .containsEntry("reason", "presence");
        assertThat(asked).isEmpty();
    }
}
