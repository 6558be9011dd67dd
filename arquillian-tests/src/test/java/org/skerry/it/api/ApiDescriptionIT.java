// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.it.Grid;

/** Each path, verb and status that the description has is met, and each answer is as it says. */
@ArquillianTest
@RunAsClient
class ApiDescriptionIT {
    /** The grid under test slows nobody down: TrustIT has one that does. Its assets are its own and in files: AssetStoresIT has the others. */
    private static final Set<String> ELSEWHERE =
            Set.of("post /api/v1/session 429", "get /api/v1/assets 501", "get /api/v1/assets/{id}/data 307");

    private static final String SESSION = "/api/v1/session";
    private static final String ASSETS = "/api/v1/assets";
    private static final String ASSET = ASSETS + "/{id}";
    private static final String DATA = ASSET + "/data";
    private static final int NOTECARD_BYTES = 300_000;
    private static final long TOO_LARGE = 67_108_865;
    private static final String NOTECARD = "application/x-metaverse-notecard";
    private static final BodyPublisher NOTHING = BodyPublishers.noBody();
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private final DescribedApi api;
    private final byte[] notecard = new byte[NOTECARD_BYTES];
    private String token = "";
    private String first = "";

    ApiDescriptionIT() throws IOException, InterruptedException {
        api = new DescribedApi(Grid.publicUri());
        new Random(7).nextBytes(notecard);
    }

    @Test
    void allThatIsDescribedIsSo() throws Exception {
        api.call("get", "/api/v1/about", 200, inPublic("/api/v1/about").build());
        api.call(
                "get",
                "/api/v1/openapi.json",
                200,
                inPrivate("/api/v1/openapi.json").build());
        sessions();
        var own = stored();
        uploadsThatAreRefused();
        lists();
        metadata(own);
        data(own);
        conditions(own);
        new InventoryCalls(api, token, first).all();
        closedSession();
        var missing = new TreeSet<>(api.described());
        missing.removeAll(api.seen());
        assertThat(missing).isEqualTo(ELSEWHERE);
    }

    private static HttpRequest.Builder inPublic(String path) {
        return DescribedApi.request(Grid.publicUri().resolve(path));
    }

    private static HttpRequest.Builder inPrivate(String path) {
        return DescribedApi.request(Grid.privateUri().resolve(path));
    }

    private HttpRequest.Builder known(String path) {
        return inPublic(path).header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher login(String password) {
        return BodyPublishers.ofString(
                "{\"FirstName\":\"First\",\"LastName\":\"User\",\"Password\":\"" + password + "\"}");
    }

    private void sessions() throws Exception {
        var opened = api.call(
                "post",
                SESSION,
                201,
                inPublic(SESSION).POST(login("first-password")).build());
        token = opened.text("Token");
        first = opened.text("Identifier");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        api.call("post", SESSION, 401, inPublic(SESSION).POST(login("wrong")).build());
        api.call(
                "post",
                SESSION,
                400,
                inPublic(SESSION)
                        .POST(BodyPublishers.ofString("{\"FirstName\":7}"))
                        .build());
        api.call(
                "post",
                SESSION,
                400,
                inPublic(SESSION).POST(BodyPublishers.ofString("no json")).build());
        var who = api.call("get", SESSION, 200, known(SESSION).build());
        assertThat(who.text("Identifier")).isEqualTo(first);
        var stranger = api.call("get", SESSION, 401, inPublic(SESSION).build());
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private void closedSession() throws Exception {
        api.call("delete", SESSION, 204, known(SESSION).DELETE().build());
        api.call("get", SESSION, 401, known(SESSION).build());
    }

    /** More than the public listener takes of anything else. */
    private String stored() throws Exception {
        var answer = api.call(
                "post",
                ASSETS,
                201,
                known(ASSETS + "?name=a%20note&description=of%20mine")
                        .header("Content-Type", NOTECARD)
                        .POST(BodyPublishers.ofByteArray(notecard))
                        .build());
        var id = answer.text("ID");
        assertThat(answer.header("Location")).endsWith(ASSETS + "/" + id);
        return id;
    }

    private static HttpRequest put(HttpRequest.Builder request, String type, byte[] body) {
        return request.header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static HttpRequest post(HttpRequest.Builder request, String type, BodyPublisher body) {
        return request.header("Content-Type", type).POST(body).build();
    }

    private void uploadsThatAreRefused() throws Exception {
        var some = BodyPublishers.ofString("some");
        // told before a byte of it is sent
        var large = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(InputStream::nullInputStream), TOO_LARGE);
        api.call("post", ASSETS, 400, post(inPrivate(ASSETS), NOTECARD, NOTHING));
        api.call("post", ASSETS, 401, post(inPublic(ASSETS), NOTECARD, some));
        api.call("post", ASSETS, 413, post(inPrivate(ASSETS).expectContinue(true), NOTECARD, large));
        api.call("post", ASSETS, 415, post(inPrivate(ASSETS), "text/html", some));
        var fresh = ASSETS + "/" + UUID.randomUUID();
        api.call("put", ASSET, 201, put(inPrivate(fresh + "?creator=" + UNKNOWN), NOTECARD, notecard));
        api.call("put", ASSET, 200, put(inPrivate(fresh), NOTECARD, notecard));
        api.call("put", ASSET, 409, put(inPrivate(fresh), NOTECARD, new byte[] {1}));
        api.call("put", ASSET, 400, put(inPrivate(ASSETS + "/nothing"), NOTECARD, notecard));
        api.call("put", ASSET, 400, put(known(fresh + "?creator=" + UNKNOWN), NOTECARD, notecard));
        api.call("put", ASSET, 401, put(inPublic(fresh), NOTECARD, new byte[] {1}));
        api.call(
                "put",
                ASSET,
                413,
                inPrivate(fresh)
                        .expectContinue(true)
                        .header("Content-Type", NOTECARD)
                        .PUT(large)
                        .build());
        api.call("put", ASSET, 415, put(inPrivate(fresh), "text/html", notecard));
    }

    private void lists() throws Exception {
        var walked = new TreeSet<String>();
        var path = ASSETS + "?limit=40&type=" + NOTECARD;
        var cursor = "";
        do {
            var page = api.call("get", ASSETS, 200, inPrivate(path + cursor).build())
                    .json();
            for (var each : ((Llsd.Array) page.get("Assets")).values()) {
                var asset = (Llsd.Struct) each;
                assertThat(asset.get("ContentType")).isEqualTo(new Llsd.Text(NOTECARD));
                assertThat(walked.add(((Llsd.Text) asset.get("ID")).value())).isTrue();
            }
            cursor = page.get("Next") instanceof Llsd.Text(var next) ? "&cursor=" + next : "";
        } while (!cursor.isEmpty());
        assertThat(walked).hasSizeGreaterThanOrEqualTo(2);
        for (var bad : new String[] {"?limit=0", "?limit=1001", "?limit=x", "?cursor=x", "?type=nothing"}) {
            api.call("get", ASSETS, 400, inPrivate(ASSETS + bad).build());
        }
        api.call("get", ASSETS, 401, inPublic(ASSETS).build());
        api.call("get", ASSETS, 403, known(ASSETS).build());
    }

    private void metadata(String own) throws Exception {
        var asset = api.call("get", ASSET, 200, known(ASSETS + "/" + own).build());
        assertThat(asset.text("Name")).isEqualTo("a note");
        assertThat(asset.text("ContentType")).isEqualTo(NOTECARD);
        assertThat("urn:uuid:" + asset.text("Creator")).isEqualTo(first);
        var others = foreign();
        api.call("get", ASSET, 200, inPrivate(ASSETS + "/" + others).build());
        api.call("get", ASSET, 400, inPrivate(ASSETS + "/nothing").build());
        api.call("get", ASSET, 401, inPublic(ASSETS + "/" + own).build());
        api.call("get", ASSET, 403, known(ASSETS + "/" + others).build());
        api.call("get", ASSET, 404, inPrivate(ASSETS + "/" + UNKNOWN).build());
        var data = ASSETS + "/" + others + "/data";
        api.call("get", DATA, 403, known(data).build());
        api.call("get", DATA, 401, inPublic(data).build());
        api.call(
                "get",
                DATA,
                401,
                inPublic(data)
                        .header("Authorization", "Bearer " + "x".repeat(43))
                        .build());
    }

    private String foreign() throws Exception {
        var request = post(inPrivate(ASSETS + "?creator=" + UNKNOWN), NOTECARD, BodyPublishers.ofString("not yours"));
        return api.call("post", ASSETS, 201, request).text("ID");
    }

    private void data(String own) throws Exception {
        var path = ASSETS + "/" + own + "/data";
        var whole = api.call("get", DATA, 200, known(path).build());
        assertThat(whole.body()).isEqualTo(Octets.copyOf(notecard));
        assertThat(whole.header("Content-Type")).isEqualTo(NOTECARD);
        var head =
                api.call("head", DATA, 200, known(path).method("HEAD", NOTHING).build());
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(NOTECARD_BYTES));
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        var part = api.call(
                "get", DATA, 206, known(path).header("Range", "bytes=100-199").build());
        assertThat(part.body()).isEqualTo(Octets.copyOf(Arrays.copyOfRange(notecard, 100, 200)));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 100-199/" + NOTECARD_BYTES);
        var tail = api.call(
                "get", DATA, 206, known(path).header("Range", "bytes=-70000").build());
        assertThat(tail.body())
                .isEqualTo(Octets.copyOf(Arrays.copyOfRange(notecard, NOTECARD_BYTES - 70_000, NOTECARD_BYTES)));
        var parts = api.call(
                "get",
                DATA,
                206,
                known(path).header("Range", "bytes=0-9,290000-").build());
        assertThat(parts.header("Content-Type")).startsWith("multipart/byteranges");
        assertThat(parts.body().length()).isGreaterThan(10_010).isLessThan(10_800);
        var beyond = api.call(
                "get", DATA, 416, known(path).header("Range", "bytes=300000-").build());
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + NOTECARD_BYTES);
        api.call("get", DATA, 400, inPrivate(ASSETS + "/nothing/data").build());
        api.call("get", DATA, 404, inPrivate(ASSETS + "/" + UNKNOWN + "/data").build());
        api.call(
                "head",
                DATA,
                404,
                inPrivate(ASSETS + "/" + UNKNOWN + "/data")
                        .method("HEAD", NOTHING)
                        .build());
    }

    private void conditions(String own) throws Exception {
        var path = ASSETS + "/" + own + "/data";
        var whole = api.call("get", DATA, 200, known(path).build());
        var tag = whole.header("ETag");
        var date = whole.header("Last-Modified");
        api.call("get", DATA, 304, known(path).header("If-None-Match", tag).build());
        api.call("get", DATA, 304, known(path).header("If-Modified-Since", date).build());
        api.call(
                "get",
                DATA,
                200,
                known(path).header("If-None-Match", "\"other\"").build());
        api.call(
                "head",
                DATA,
                304,
                known(path).header("If-None-Match", tag).method("HEAD", NOTHING).build());
        api.call(
                "get",
                DATA,
                206,
                known(path).header("Range", "bytes=0-9").header("If-Range", tag).build());
        api.call(
                "get",
                DATA,
                200,
                known(path)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", "\"other\"")
                        .build());
        var unserved = Grid.publicUri().resolve("/api/v1/nothing");
        assertThat(problem(unserved)).isEqualTo(404);
        assertThat(problem(URI.create(unserved + "/api/v1/assets"))).isEqualTo(404);
    }

    /** The status in a problem document, which unserved paths answer too. */
    private static int problem(URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = new DescribedApi.Answer(
                    client.send(DescribedApi.request(address).build(), BodyHandlers.ofByteArray()));
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status")).isEqualTo(new Llsd.Int(answer.status()));
            return answer.status();
        }
    }
}
