// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that break HTTP's own bounds: too large, too slow, squeezed, contradictory. The server serves on. */
@ArquillianTest
@RunAsClient
class HostileHttpIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;
    private static final byte[] PIECE = new byte[64 * 1024];
    private static final String UPLOADS = "api/v1/assets";
    private static final int SLOW_SENDERS = 200;
    private static final int MAX_LOG_LINES = 3;

    static {
        Arrays.fill(PIECE, (byte) 'a');
    }

    private final ServerLog log;

    HostileHttpIT() throws IOException {
        log = ServerLog.fromNow();
    }

    @AfterEach
    void servesOnQuietly() throws Exception {
        servesBothSides();
        log.assertQuiet(MAX_LOG_LINES);
    }

    private static void servesBothSides() throws Exception {
        assertThat(Http.get(Grid.publicUri().resolve("get_grid_info")).statusCode())
                .isEqualTo(200);
        assertThat(Http.post(Grid.privateUri().resolve("grid"), FORM, "METHOD=get_grid_extra_features")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String head(String path, String type, String more) {
        return "POST /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + more + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "xinventory",
                "grid",
                "map",
                "assets/",
                "get_assets_exist",
                "bakes/5bad0000-0000-4000-8000-000000000001",
                "estates/estate",
                ""
            })
    void aHundredMegabytesAreRefused(String path) throws Exception {
        var server = path.isEmpty() ? Grid.publicUri() : Grid.privateUri();
        expectRefused(server, path, FORM, Set.of(0, 400, 413));
    }

    /** A hundred megabytes that say so, and as many that do not; 0 is a connection that ends without an answer. */
    private static void expectRefused(URI server, String path, String type, Set<Integer> statuses) throws Exception {
        try (var announced = RawHttp.open(server)) {
            announced.send(head(path, type, "Content-Length: " + (HUNDRED_MEGABYTES + 1) + "\r\n"));
            announced.sendUntilRefused(PIECE, HUNDRED_MEGABYTES);
            assertThat(announced.status()).isIn(statuses);
        }
        try (var endless = RawHttp.open(server)) {
            endless.send(head(path, type, "Transfer-Encoding: chunked\r\n"));
            endless.send("7fffffff\r\n");
            endless.sendUntilRefused(PIECE, HUNDRED_MEGABYTES);
            assertThat(endless.status()).isIn(statuses);
        }
    }

    /** Strangers are refused before they have sent much; who may store is told when it is too much. */
    @Test
    void uploadsOfAHundredMegabytesAreRefused() throws Exception {
        for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
            // without a length strangers are told that it is needed
            expectRefused(side, UPLOADS, "image/x-j2c", Set.of(0, 400, 401, 411, 413));
        }
    }

    /** On the public side, for without a token nothing is read. */
    @Test
    void slowUploadsOfStrangersHoldUpNobody() throws Exception {
        slowUploads(Grid.publicUri());
    }

    private static void slowUploads(URI server) throws Exception {
        var slow = new ArrayList<RawHttp>();
        try {
            for (var i = 0; i < SLOW_SENDERS; i++) {
                slow.add(RawHttp.open(server)
                        .send(head(UPLOADS, "image/x-j2c", "Content-Length: 1000000\r\n"))
                        .send("some"));
            }
            servesBothSides();
        } finally {
            slow.forEach(RawHttp::close);
        }
    }

    /** Their first bytes come with the head, and there is no line in the log for each. */
    @Test
    void refusedUploadsAreRefusedQuietly() throws Exception {
        for (var i = 0; i < 20; i++) {
            var reply = Http.post(Grid.publicUri().resolve(UPLOADS), "image/x-j2c", "some bytes");
            assertThat(reply.statusCode()).isEqualTo(401);
            try (var connection = RawHttp.open(Grid.publicUri())) {
                connection.send(head(UPLOADS, "image/x-j2c", "Content-Length: 1000\r\n") + "some");
                assertThat(connection.status()).isEqualTo(401);
            }
        }
    }

    /** A connection that is closed on its sender while it writes may take the answer with it. */
    @Test
    void whoStillSendsARefusedUploadIsAnsweredAndMayGoOn() throws Exception {
        var half = "x".repeat(400_000);
        for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
            try (var connection = RawHttp.open(side)) {
                connection.send(head(UPLOADS, "text/html", "Content-Length: 800000\r\n") + half);
                assertThat(connection.wholeAnswer()).isIn(401, 415);
                connection.send(half).send(head(UPLOADS, "text/html", "Content-Length: 4\r\n") + "some");
                assertThat(connection.wholeAnswer()).isIn(401, 415);
            }
        }
    }

    /** As many as may hold a thread of the private side; one more is told to wait and nothing else is. */
    @Test
    void slowUploadsOfServersHoldUpNobodyElse() throws Exception {
        slowUploads(Grid.privateUri());
    }

    @Test
    void whatTheFrontendCannotReadIsToldAsAProblem() throws Exception {
        for (var bad : List.of("{", "[]", "7", "{\"FirstName\":{}}", "\u0000", "[".repeat(50_000))) {
            var reply = Http.post(Grid.publicUri().resolve("api/v1/session"), "application/json", bad);
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        for (var path :
                List.of("api/v1/assets/..%2f..%2fetc", "api/v1/assets/x/data/y", "api/v1/inventories/%00/items/x")) {
            for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
                assertThat(Http.get(side.resolve(path)).statusCode())
                        .as(side + path)
                        .isIn(400, 401, 404);
            }
        }
        for (var range : List.of("bytes=" + "0-0,".repeat(10_000), "bytes=-", "x".repeat(8000))) {
            try (var connection = RawHttp.open(Grid.privateUri())) {
                connection.send(
                        "GET /api/v1/assets/00000000-38f9-1111-024e-222222111110/data HTTP/1.1\r\nHost: a\r\nRange: "
                                + range + "\r\n\r\n");
                assertThat(connection.status()).isIn(200, 416, 431, 400);
            }
        }
    }

    @Test
    void slowSendersHoldUpNobody() throws Exception {
        var slow = new ArrayList<RawHttp>();
        try {
            for (var i = 0; i < SLOW_SENDERS; i++) {
                var side = i % 2 == 0 ? Grid.publicUri() : Grid.privateUri();
                var path = i % 2 == 0 ? "" : "accounts";
                slow.add(RawHttp.open(side)
                        .send(head(path, FORM, "Content-Length: 1000\r\n"))
                        .send("METHOD=getaccount"));
            }
            for (var i = 0; i < SLOW_SENDERS; i++) {
                var side = i % 2 == 0 ? Grid.publicUri() : Grid.privateUri();
                slow.add(RawHttp.open(side).send("POST / HTTP/1.1\r\nHost: local"));
                slow.add(RawHttp.open(side)
                        .send(head("grid", FORM, "Transfer-Encoding: chunked\r\n"))
                        .send("no length of a chunk\r\n"));
            }
            servesBothSides();
        } finally {
            slow.forEach(RawHttp::close);
        }
    }

    @Test
    void aSenderThatGoesAwayLeavesNoTrace() throws Exception {
        for (var i = 0; i < 20; i++) {
            try (var gone = RawHttp.open(Grid.privateUri())) {
                gone.send(head("assets/", "text/xml", "Content-Length: 1000000\r\n"));
                gone.sendUntilRefused(PIECE, 4L * PIECE.length);
            }
        }
    }

    private static byte[] zipped(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            var piece = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) {
                zip.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    /** No caller of these services zips; a body that says so is read as it is, and then it is no form. */
    @Test
    void zippedBodiesAreNotUnpacked() throws Exception {
        var bomb = zipped(200);
        var torn = Arrays.copyOf(bomb, bomb.length / 2);
        for (var body : List.of(bomb, torn)) {
            for (var path : List.of("accounts", "grid", "xinventory")) {
                var reply = Http.post(Grid.privateUri().resolve(path), FORM, body, "Content-Encoding", "gzip");
                assertThat(reply.statusCode()).as(path).isIn(200, 400, 415);
                assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("Success<")
                        .doesNotContain("<RESULT>True");
            }
            var asset = Http.post(Grid.privateUri().resolve("assets/"), "text/xml", body, "Content-Encoding", "gzip");
            assertThat(asset.statusCode()).isIn(400, 415);
            var call = Http.post(Grid.publicUri(), "text/xml", body, "X-Content-Encoding", "gzip");
            assertThat(call.statusCode()).isIn(200, 400, 413, 415);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "image/jp2",
                "*/*"
            })
    void formsAreReadWhateverTheyAreCalled(String type) throws Exception {
        for (var path : List.of("accounts", "grid", "xinventory", "estates/estate", "map")) {
            var reply = Http.post(Grid.privateUri().resolve(path), type, "METHOD=none");
            assertThat(reply.statusCode()).as(path + " " + type).isEqualTo(200);
            assertThat(reply.body()).as(path).containsAnyOf("Failure", "False");
        }
    }

    @Test
    void headsThatContradictThemselvesAreRefused() throws Exception {
        for (var bad : List.of(
                head("grid", FORM, "Content-Length: 4\r\nContent-Length: 40\r\n") + "METH",
                head("grid", FORM, "Content-Length: -1\r\n"),
                head("grid", FORM, "Content-Length: 99999999999999999999\r\n"),
                "POST /grid HTTP/9.9\r\nHost: a\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET /" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(2_000_000) + "\r\n\r\n")) {
            for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
                try (var connection = RawHttp.open(side)) {
                    connection.sendUntilRefused(bad.getBytes(StandardCharsets.UTF_8), 1);
                    assertThat(connection.status())
                            .as(bad.substring(0, Math.min(bad.length(), 80)))
                            .matches(status -> status == 0 || (status >= 400 && status < 506));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuchpath",
                "assets",
                "grid/x",
                "%2e%2e/%2e%2e/etc/passwd",
                "WEB-INF/web.xml",
                "fsapi/freeswitch-config"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
            try (var connection = RawHttp.open(side)) {
                connection.send("GET /" + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(connection.status()).as(side + path).isIn(400, 404);
            }
        }
    }

    @Test
    void otherVerbsAreNotServed() throws Exception {
        for (var verb : List.of("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "QUERYACCESS", "NONSENSE")) {
            for (var side : List.of(Grid.publicUri(), Grid.privateUri())) {
                try (var connection = RawHttp.open(side)) {
                    connection.send(verb + " /grid HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
                    assertThat(connection.status()).as(verb + " " + side).matches(code -> code >= 400 && code < 506);
                }
            }
        }
    }
}
