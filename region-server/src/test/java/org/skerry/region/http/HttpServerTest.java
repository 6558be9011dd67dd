// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.LlsdFormatException;

@Timeout(20)
class HttpServerTest {
    private static final String WORDS = "<key>folder_id</key>".repeat(200);
    private static final HttpLimits SMALL =
            new HttpLimits(1000, 2000, 2500, 8, Duration.ofSeconds(60), Duration.ofSeconds(5));

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Answer> held = new CompletableFuture<>();
    private final CompletableFuture<Boolean> goOn = new CompletableFuture<>();
    private final CompletableFuture<Boolean> unsent = new CompletableFuture<>();
    private final CompletableFuture<String> holding = new CompletableFuture<>();
    private final AtomicInteger largeAnswers = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        var router = Router.builder()
                .exact("/simstatus", Handler.blocking(call -> Answer.text(200, "OK")))
                .under(
                        "echo",
                        Handler.blocking(call -> Answer.ok("x/y", call.body())
                                .with(
                                        "X-Seen",
                                        call.method() + " " + call.path() + " "
                                                + call.parameter("a").orElse("-"))))
                .under(
                        "words",
                        Handler.blocking(call -> Answer.ok("application/llsd+xml", Octets.utf8(WORDS))
                                .with("ETag", "\"a\"")))
                .under("same", Handler.blocking(call -> Answer.empty(304).with("ETag", "\"a\"")))
                .under("posts", Handler.blocking(call -> Answer.empty(200)).only("POST"))
                .under("held", call -> {
                    holding.complete(Thread.currentThread().isVirtual() ? "virtual" : "platform");
                    return held;
                })
                .under("kept", Handler.blocking(call -> {
                    holding.complete("kept");
                    goOn.join();
                    return Answer.text(200, "a message").whenUnsent(() -> unsent.complete(true));
                }))
                .under("large", Handler.blocking(call -> {
                    largeAnswers.incrementAndGet();
                    return Answer.ok("x/y", Octets.owning(new byte[4 << 20]));
                }))
                .under("text", Handler.blocking(call -> Answer.text(200, "word ".repeat(1000))))
                .under("garbled", Handler.blocking(call -> {
                    throw new LlsdFormatException("not LLSD");
                }))
                .under("down", Handler.blocking(call -> {
                    throw new ServiceUnavailableException("assets", "gone");
                }))
                .under("later", call -> CompletableFuture.failedFuture(new IllegalStateException("expected by a test")))
                .build();
        server = HttpServer.start(loopback(0), router, SMALL, HttpServerTest::longest);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static int longest(String path) {
        return path.startsWith("/tiny") ? 10 : Integer.MAX_VALUE;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void routesByPathAndTakesAnyMethod() throws Exception {
        assertThat(send("GET", "/simstatus", new byte[0]).body()).isEqualTo("OK");
        assertThat(send("GET", "/simstatus/", new byte[0]).statusCode()).isEqualTo(404);
        var echoed = send("QUERYACCESS", "/echo/b%20c/?a=1%2B&a=2", "body".getBytes(StandardCharsets.UTF_8));
        assertThat(echoed.body()).isEqualTo("body");
        assertThat(echoed.headers().firstValue("x-seen")).hasValue("QUERYACCESS /echo/b c/ 1+");
        assertThat(echoed.headers().firstValue("content-type")).hasValue("x/y");
        assertThat(send("GET", "/nothing/here", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/posts", new byte[0]).statusCode()).isEqualTo(405);
        assertThat(send("POST", "/posts", new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void inflatesOnEverySignal() throws Exception {
        var zipped = gzip("body".getBytes(StandardCharsets.UTF_8));
        assertThat(send("POST", "/echo", zipped, "X-Content-Encoding", "gzip").body())
                .isEqualTo("body");
        assertThat(send("POST", "/echo", zipped, "Content-Type", "application/x-gzip")
                        .body())
                .isEqualTo("body");
        assertThat(send("POST", "/echo", zipped, "Content-Encoding", "gzip").body())
                .isEqualTo("body");
    }

    @Test
    void compressesWordsForThoseWhoTakeIt() throws Exception {
        for (var taken : List.of("gzip", "deflate, GZIP;q=0.8", "*")) {
            var answer = bytes("/words", "Accept-Encoding", taken);
            assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("vary")).hasValue("Accept-Encoding");
            assertThat(answer.headers().firstValue("etag")).hasValue("W/\"a\"");
            assertThat(answer.body().length).isLessThan(200);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
        }
        for (var refused : List.of("identity", "gzip;q=0", "gzip; q=0.0, *", "xgzip", "*;q=0")) {
            var answer = bytes("/words", "Accept-Encoding", refused);
            assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
            assertThat(answer.headers().firstValue("vary")).hasValue("Accept-Encoding");
            assertThat(answer.headers().firstValue("etag")).hasValue("\"a\"");
            assertThat(answer.body()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
        }
        var image = bytes("/large", "Accept-Encoding", "gzip");
        assertThat(image.headers().firstValue("content-encoding")).isEmpty();
        assertThat(image.body()).hasSize(4 << 20);
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .headers(headers)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String request(String what, String connection) {
        return what + " HTTP/1.1\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n";
    }

    @Test
    void headsAndWhatIsKnownHaveNoBodyAndTheConnectionGoesOn() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var requests = request("HEAD /words", "keep-alive")
                    + request("GET /same", "keep-alive")
                    + request("GET /simstatus", "close");
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            var answers = all.split("HTTP/1.1 ", -1);
            assertThat(answers).hasSize(4);
            assertThat(answers[1])
                    .startsWith("200")
                    .contains("content-length: " + WORDS.length())
                    .endsWith("\r\n\r\n");
            assertThat(answers[2])
                    .startsWith("304")
                    .contains("ETag: \"a\"")
                    .doesNotContain("content-length")
                    .endsWith("\r\n\r\n");
            assertThat(answers[3]).startsWith("200").endsWith("OK");
        }
    }

    @Test
    void boundsBodiesBeforeAndAfterInflation() throws Exception {
        assertThat(send("POST", "/echo", new byte[1001]).statusCode()).isEqualTo(413);
        assertThat(send("POST", "/echo", gzip(new byte[2001]), "X-Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/echo", gzip(new byte[2000]), "X-Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/echo", new byte[9], "X-Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsBadInputBrokenServicesAndBugsApart() throws Exception {
        assertThat(send("POST", "/garbled", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(send("POST", "/down", new byte[0]).statusCode()).isEqualTo(503);
        assertThat(send("POST", "/later", new byte[0]).statusCode()).isEqualTo(500);
    }

    @Test
    void answersPipelinedRequestsInOrder() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var out = socket.getOutputStream();
            var requests =
                    "GET /held HTTP/1.1\r\nHost: x\r\n\r\n" + "GET /simstatus HTTP/1.1\r\nHost: x\r\n\r\n".repeat(9)
                            + "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            out.write(requests.getBytes(StandardCharsets.US_ASCII));
            assertThat(holding.get(30, TimeUnit.SECONDS)).isEqualTo("virtual");
            held.complete(Answer.text(201, "first"));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(all).startsWith("HTTP/1.1 201").contains("HTTP/1.1 404").endsWith("not found");
            assertThat(all.split("HTTP/1.1 200", -1)).hasSize(10);
        }
    }

    @Test
    void answersAHundredPipelinedRequests() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var requests = "GET /simstatus HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100)
                    + "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(all.split("HTTP/1.1 200", -1)).hasSize(101);
        }
    }

    @Test
    void aPeerThatDoesNotReadIsNotWorkedFor() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(loopback(server.port()));
            var request = "GET /large HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // whatever was to come is made before the connection's idle time is over
            var out = socket.getOutputStream();
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(request.getBytes(StandardCharsets.US_ASCII));
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(largeAnswers).hasValueLessThan(5);
        }
    }

    @Test
    void tellsWhichPartOfARequestIsWrong() throws Exception {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 414");
        assertThat(raw("GET / HTTP/1.1\r\nA: " + "a".repeat(17000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void whatIsWrongIsToldAfterTheAnswersBefore() throws Exception {
        held.completeOnTimeout(Answer.text(201, "first"), 100, TimeUnit.MILLISECONDS);
        var all = raw("GET /held HTTP/1.1\r\nHost: x\r\n\r\nGET /%zz HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(all).startsWith("HTTP/1.1 201").contains("HTTP/1.1 400");
    }

    @Test
    void largeBodiesAreTakenOnlyWhereTheyAreWanted() throws Exception {
        assertThat(send("POST", "/tiny", new byte[11]).statusCode()).isEqualTo(413);
        assertThat(send("POST", "/tiny", new byte[10]).statusCode()).isEqualTo(404);
        assertThat(
                        raw(
                                "POST /tiny HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void bodiesTogetherAreBounded() throws Exception {
        var head = "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n";
        var half = (head + "x".repeat(900)).getBytes(StandardCharsets.US_ASCII);
        until(() -> {
            try (var one = new Socket(InetAddress.getLoopbackAddress(), server.port());
                    var two = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                one.getOutputStream().write(half);
                two.getOutputStream().write(half);
                return raw(head + "x".repeat(1000)).startsWith("HTTP/1.1 503");
            }
        });
        until(() -> send("POST", "/echo", new byte[1000]).statusCode() == 200);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.onSpinWait();
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void cancelsWhatAPeerThatHangsUpWaitedFor() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET /held HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            holding.get(30, TimeUnit.SECONDS);
        }
        assertThatThrownBy(() -> held.get(30, TimeUnit.SECONDS))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void whoeverAnswersIsToldThatThePeerHungUp() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET /kept HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            holding.get(30, TimeUnit.SECONDS);
        }
        while (server.connections() > 0) {
            Thread.onSpinWait();
        }
        goOn.complete(true);
        assertThat(unsent.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnswerThatIsReadIsNotTakenForUnsent() throws Exception {
        goOn.complete(true);
        assertThat(send("GET", "/kept", new byte[0]).body()).isEqualTo("a message");
        assertThat(unsent).isNotDone();
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void connectionsBeyondTheCapAreClosed() throws Exception {
        var sockets = new java.util.ArrayList<Socket>();
        try {
            for (var i = 0; i < 8; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                socket.getOutputStream()
                        .write("GET /simstatus HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                sockets.add(socket);
            }
            try (var tooMany = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void aTakenPortIsToldAsOne() {
        assertThatThrownBy(() -> HttpServer.start(
                        loopback(server.port()),
                        Handler.blocking(c -> Answer.empty(200)),
                        SMALL,
                        HttpServerTest::longest))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on");
    }

    @Test
    void answersKeepTheirBytes() {
        assertThat(Answer.ok("a/b", Octets.utf8("x")).with("A", "b").headers()).containsEntry("A", "b");
    }
}
