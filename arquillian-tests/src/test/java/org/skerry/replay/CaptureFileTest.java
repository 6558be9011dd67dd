// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFileTest {
    private static final String NAME = "own/robust-private__POST__grid__register.2.txt";

    @TempDir
    Path root;

    @Test
    void aFormIsReadWithoutItsDecodedForm() throws Exception {
        var exchange = read(
                "POST /grid HTTP/1.1\nContent-Length: 7\n\na=b&Tok\n--- decoded form ---\na = b\n",
                "HTTP/1.1 200 OK\n\n");
        assertThat(exchange.request().text()).isEqualTo("a=b&Tok");
        assertThat(exchange.request().method()).isEqualTo("POST");
        assertThat(exchange.request().path()).isEqualTo("/grid");
        assertThat(exchange.request().header("content-length")).contains("7");
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.sequence()).isEqualTo(17);
        assertThat(exchange.peer()).isEqualTo("robust-private");
        assertThat(exchange.kind()).isEqualTo("POST__grid__register");
        assertThat(exchange.service()).isEqualTo("grid");
    }

    @Test
    void aBodyEndsWhereItsLengthSays() throws Exception {
        var exchange = read("GET / HTTP/1.1\n\n\n", "HTTP/1.1 200 OK\nContent-Length: 3\n\nä\n\n");
        assertThat(exchange.request().body().length()).isZero();
        assertThat(exchange.response().text()).isEqualTo("ä\n");
        assertThat(exchange.response().whole()).isTrue();
    }

    @Test
    void whatWasCompressedIsReadAsShown() throws Exception {
        var shown = "[[body was gzip/deflate on the wire, 3 bytes; shown decompressed]]\n{\"a\":1}\n";
        var exchange = read("POST / HTTP/1.1\nContent-Length: 3\n\n" + shown, "HTTP/1.1 200 OK\n\n");
        assertThat(exchange.request().text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void whatTheCaptureHasNotAllOfIsKnown() throws Exception {
        var binary = "HTTP/1.1 200 OK\nContent-Length: 400\n\n[[binary, 400 bytes; first 256 bytes hex]]\nff d8\n";
        assertThat(read("GET / HTTP/1.1\n\n\n", binary).response().whole()).isFalse();
        assertThat(read("GET / HTTP/1.1\n\n\n", binary).response().body().length())
                .isEqualTo(2);
        var cut = "HTTP/1.1 200 OK\nContent-Length: 900\n\n<a>\n[[cut, 900 chars]]\n";
        assertThat(read("GET / HTTP/1.1\n\n\n", cut).response().whole()).isFalse();
        var gone = "HTTP/1.1 200 OK\nContent-Length: 900\n\n\n";
        assertThat(read("GET / HTTP/1.1\n\n\n", gone).response().whole()).isFalse();
    }

    @Test
    void anythingElseIsNoCapture() throws Exception {
        Files.createDirectories(root.resolve("own"));
        Files.writeString(root.resolve(NAME), "hello\n");
        assertThatThrownBy(() -> CaptureFile.read(root, NAME)).isInstanceOf(IOException.class);
    }

    private Exchange read(String request, String response) throws IOException {
        Files.createDirectories(root.resolve("own"));
        Files.writeString(
                root.resolve(NAME),
                "# seq 17 at +1.848s  client port 1 -> 2 (x)\n=== REQUEST ===\n" + request + "\n=== RESPONSE ===\n"
                        + response);
        return CaptureFile.read(root, NAME);
    }
}
