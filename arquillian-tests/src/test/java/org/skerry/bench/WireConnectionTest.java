// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireConnectionTest {
    private static final byte[] ASK = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = listen();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofVirtual().start(this::serve);
    private final WireConnection testee = new WireConnection(URI.create("http://127.0.0.1:" + server.getLocalPort()));

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Answers each request with the next text; one that begins with a cross closes the connection after it. */
    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var closes = false;
                while (!closes) {
                    if (socket.getInputStream().readNBytes(ASK.length).length < ASK.length) {
                        break;
                    }
                    var answer = answers.remove();
                    closes = answer.startsWith("+");
                    socket.getOutputStream().write(answer.replace("+", "").getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException closed) {
                // the test goes on with another connection, or is over
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        testee.close();
        server.close();
        thread.join();
    }

    private static String body(WireAnswer answer) {
        return answer.text(0, answer.length());
    }

    @Test
    void keepsTheConnection() throws Exception {
        answers.addAll(List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst",
                "HTTP/1.1 404 NotFound\r\ncontent-length:0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"));
        assertThat(body(testee.send(ASK))).isEqualTo("first");
        assertThat(testee.send(ASK).status()).isEqualTo(404);
        assertThat(testee.send(ASK).status()).isEqualTo(204);
        var chunked = testee.send(ASK);
        assertThat(body(chunked)).isEqualTo("abc0123456789");
        assertThat(chunked.contains("c0123")).isTrue();
        assertThat(chunked.contains("nowhere")).isFalse();
        assertThat(testee.opened()).isOne();
    }

    @Test
    void readsLargeBodiesWhole() throws Exception {
        var large = "0123456789".repeat(50_000);
        answers.add("HTTP/1.1 200 OK\r\nContent-Length: " + large.length() + "\r\n\r\n" + large);
        answers.add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(body(testee.send(ASK))).isEqualTo(large);
        assertThat(body(testee.send(ASK))).isEqualTo("ok");
    }

    @Test
    void opensAgainWhatTheServerCloses() throws Exception {
        answers.add("+HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1");
        answers.add("+HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2");
        answers.add("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n3");
        assertThat(body(testee.send(ASK))).isEqualTo("1");
        assertThat(body(testee.send(ASK))).isEqualTo("2");
        assertThat(body(testee.send(ASK))).isEqualTo("3");
        assertThat(testee.opened()).isEqualTo(3);
    }

    @Test
    void halfAnAnswerIsNone() {
        answers.add("+HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
        assertThatThrownBy(() -> testee.send(ASK)).isInstanceOf(IOException.class);
        answers.add("+SMTP\r\n");
        assertThatThrownBy(() -> testee.send(ASK)).hasMessageContaining("no HTTP");
        answers.add("+HTTP/1.1 200 OK\r\n\r\n");
        assertThatThrownBy(() -> testee.send(ASK)).hasMessageContaining("without a length");
    }
}
