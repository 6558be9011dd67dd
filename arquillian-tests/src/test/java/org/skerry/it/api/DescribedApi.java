// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** Calls the frontend, holds each answer against the description, and remembers what of it was seen. */
final class DescribedApi {
    private static final Set<String> VERBS = Set.of("get", "head", "post", "put", "delete");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Llsd.Struct document;
    private final JsonSchema schemas;
    private final Set<String> seen = new TreeSet<>();

    DescribedApi(URI server) throws IOException, InterruptedException {
        var served = client.send(
                HttpRequest.newBuilder(server.resolve("api/v1/openapi.json")).build(), BodyHandlers.ofByteArray());
        assertThat(served.statusCode()).isEqualTo(200);
        document = (Llsd.Struct) LlsdJson.read(Octets.owning(served.body()));
        schemas = new JsonSchema(document);
    }

    /** An answer as it came. */
    record Answer(HttpResponse<byte[]> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        Octets body() {
            return Octets.owning(http.body());
        }

        Llsd.Struct json() {
            return (Llsd.Struct) LlsdJson.read(body());
        }

        String text(String member) {
            return ((Llsd.Text) json().get(member)).value();
        }
    }

    /**
     * Calls, and expects an answer of this status that is as described.
     *
     * @param verb and path as in the description, such as {@code get /api/v1/assets/{id}}
     */
    Answer call(String verb, String path, int expected, HttpRequest request) throws IOException, InterruptedException {
        var answer = new Answer(client.send(request, BodyHandlers.ofByteArray()));
        var what = verb + " " + path + " " + answer.status();
        assertThat(answer.status()).as(what + " " + answer.body().text()).isEqualTo(expected);
        var responses = schemas.struct(operation(verb, path).get("responses"));
        var described = schemas.struct(responses.get(String.valueOf(answer.status())));
        headers(what, described, answer);
        body(what, described, answer);
        seen.add(what);
        return answer;
    }

    private Llsd.Struct operation(String verb, String path) {
        return schemas.struct(
                schemas.struct(schemas.struct(document.get("paths")).get(path)).get(verb));
    }

    private void headers(String what, Llsd.Struct described, Answer answer) {
        if (described.get("headers") instanceof Llsd.Struct headers) {
            headers.values()
                    .keySet()
                    .forEach(name -> assertThat(answer.http().headers().firstValue(name))
                            .as(what + " " + name)
                            .isPresent());
        }
    }

    private void body(String what, Llsd.Struct described, Answer answer) {
        if (!(described.get("content") instanceof Llsd.Struct contents)) {
            assertThat(answer.body().length()).as(what + " has no body").isZero();
            return;
        }
        var type = contents.values().keySet().iterator().next();
        if (type.equals("*/*")) {
            return;
        }
        assertThat(answer.header("Content-Type")).as(what).isEqualTo(type);
        assertThat(schemas.problems(schemas.struct(contents.get(type)).get("schema"), answer.json()))
                .as(what + " " + answer.body().text())
                .isEmpty();
    }

    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    Set<String> seen() {
        return seen;
    }

    /** All that the description promises, but for what stands for anything else. */
    Set<String> described() {
        var all = new TreeSet<String>();
        schemas.struct(document.get("paths"))
                .values()
                .forEach((path, verbs) -> schemas.struct(verbs).values().forEach((verb, operation) -> {
                    assertThat(VERBS).contains(verb);
                    schemas.struct(schemas.struct(operation).get("responses")).values().keySet().stream()
                            .filter(status -> !status.equals("default"))
                            .forEach(status -> all.add(verb + " " + path + " " + status));
                }));
        return all;
    }
}
