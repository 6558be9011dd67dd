// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.api.wire.JsonRpcReply;
import org.skerry.web.jsonrpc.JsonRpcExceptionEdge;

/** Captured JSON-RPC requests and what they were answered with, and what no simulator sends. */
class ProfileExchangesTest {
    private static final String ONE = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String TWO = "22222222-aaaa-bbbb-cccc-000000000001";
    private static final String ID = "ca239e0b-24e3-416e-84a4-63fdec4fee75";
    private static final String PROPERTIES = "{\"UserId\":\"" + ONE + "\",\"PublishProfile\":true,"
            + "\"WebUrl\":\"http://127.0.0.1/\",\"AboutText\":\"about test\",\"FirstLifeText\":\"fl\"}";
    private static final String INTERESTS = "{\"UserId\":\"" + ONE + "\",\"WantToMask\":1,\"WantToText\":\"meet\","
            + "\"SkillsMask\":2,\"SkillsText\":\"build\",\"Language\":\"en\"}";
    private static final String PICK = "{\"PickId\":\"733150d7-bd40-42a6-b11d-288e39bcd7d0\",\"CreatorId\":\"" + ONE
            + "\",\"Name\":\"My pick\",\"Desc\":\"pick text\","
            + "\"ParcelId\":\"00e80300-00e8-0300-7f00-00007f000000\",\"ParcelName\":\"Your Parcel\","
            + "\"SimName\":\"PeerRegion\",\"GlobalPos\":\"<256128, 256128, 25.9584>\","
            + "\"Gatekeeper\":\"http://127.0.0.1:8002\"}";

    private final JsonRpcExceptionEdge edge =
            new JsonRpcExceptionEdge(List.of(new ProfileMethods(new InMemoryProfileService())));

    private static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"" + ID + "\",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static String result(String value) {
        return "{\"id\":\"" + ID + "\",\"jsonrpc\":\"2.0\",\"result\":" + value + "}";
    }

    private String ask(String method, String params) {
        return send(request(method, params));
    }

    private String send(String body) {
        var reply = edge.answer(Octets.utf8(body));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/html;charset=UTF-8");
        return reply.body().text();
    }

    @Test
    void capturedExchanges() {
        var nobody = "{\"UserId\":\"" + TWO + "\"}";
        assertThat(ask("avatar_properties_request", nobody)).isEqualTo(result(nobody));
        assertThat(ask("avatarpicksrequest", "{\"creatorId\":\"" + TWO + "\"}")).isEqualTo(result("[]"));
        assertThat(ask("avatarclassifiedsrequest", "{\"creatorId\":\"" + TWO + "\"}"))
                .isEqualTo(result("[]"));
        assertThat(ask("avatar_properties_update", PROPERTIES)).isEqualTo(result(PROPERTIES));
        assertThat(ask("avatar_interests_update", INTERESTS)).isEqualTo(result(INTERESTS));
        assertThat(ask("picks_update", PICK)).isEqualTo(result(PICK));
        assertThat(ask("avatarpicksrequest", "{\"creatorId\":\"" + ONE + "\"}"))
                .isEqualTo(result("[{\"pickuuid\":\"733150d7-bd40-42a6-b11d-288e39bcd7d0\",\"name\":\"My pick\"}]"));
    }

    /** The stock grid of the captures had lost the properties: it changed a row that it had not made yet. */
    @Test
    void whatWasToldIsKept() {
        ask("avatar_properties_update", PROPERTIES);
        ask("avatar_interests_update", INTERESTS);
        assertThat(ask("avatar_properties_request", "{\"UserId\":\"" + ONE + "\"}"))
                .isEqualTo(result("{\"UserId\":\"" + ONE + "\",\"PublishProfile\":true,"
                        + "\"WebUrl\":\"http://127.0.0.1/\",\"WantToMask\":1,\"WantToText\":\"meet\","
                        + "\"SkillsMask\":2,\"SkillsText\":\"build\",\"Language\":\"en\","
                        + "\"AboutText\":\"about test\",\"FirstLifeText\":\"fl\"}"));
    }

    @Test
    void errorsHaveCodes() {
        assertThat(ask("nosuchmethod", "{}")).contains("\"error\":{\"code\":-32601,");
        assertThat(ask("avatar_properties_request", "{}")).contains("\"code\":-32602");
        assertThat(ask("avatar_properties_request", "{\"UserId\":\"x\"}")).contains("\"code\":-32602");
        assertThat(ask("avatar_properties_request", "[1]")).contains("\"code\":-32602");
        assertThat(ask("pickinforequest", PICK)).contains("\"code\":-32602");
        assertThat(ask("picks_update", PICK.replace("My pick", "n".repeat(300))))
                .contains("\"code\":-32602");
        assertThat(ask("picks_delete", "{\"pickId\":\"" + TWO + "\"}")).isEqualTo(result("false"));
        for (var bad : List.of("", "[]", "{", "{\"id\":1}", "<methodCall/>", "[".repeat(1000), "null")) {
            assertThat(send(bad)).as(bad).contains("\"code\":-32700");
        }
        assertThat(ask("avatarpicksrequest", "{\"creatorId\":\"" + ONE + "\"}")).isEqualTo(result("[]"));
    }

    @Test
    void all18MethodsAreThere() {
        assertThat(new ProfileMethods(new InMemoryProfileService()).methods())
                .hasSize(18)
                .containsKeys("classifieds_info_query", "user_data_update", "image_assets_request");
    }

    @Test
    void mutatedRequestsSurpriseNobody() {
        var random = new SplittableRandom(17);
        for (var good : List.of(
                request("avatar_properties_update", PROPERTIES),
                request("picks_update", PICK),
                request("user_data_update", "{\"UserId\":\"" + ONE + "\",\"TagId\":\"t\",\"DataKey\":\"k\"}"),
                request(
                        "classified_update",
                        "{\"ClassifiedId\":\"" + TWO + "\",\"CreatorId\":\"" + ONE + "\",\"Price\":5}"))) {
            for (var run = 0; run < 400; run++) {
                var text = new StringBuilder(good);
                for (var change = random.nextInt(1, 5); change > 0; change--) {
                    var at = random.nextInt(text.length());
                    switch (random.nextInt(3)) {
                        case 0 -> text.deleteCharAt(at);
                        case 1 -> text.insert(at, (char) random.nextInt(256));
                        default -> text.setCharAt(at, "{}[]\",:0n-\\".charAt(random.nextInt(11)));
                    }
                }
                var answer = send(text.toString());
                try {
                    JsonRpcReply.read(Octets.utf8(answer));
                } finally {
                    assertThat(edge.failed()).as(text.toString()).isZero();
                }
            }
        }
    }
}
