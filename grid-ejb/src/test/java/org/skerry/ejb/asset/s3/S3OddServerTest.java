// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;

/** A server that speaks the protocol badly: knows no ranges, gives no dates, says the same page for ever. */
class S3OddServerTest {
    private static final byte[] DATA = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final ContentHash HASH = ContentHash.of(Octets.copyOf(DATA));

    private HttpServer server;
    private S3BlobStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = S3Server.store(Map.of(
                "endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "bucket",
                "bucket",
                "access-key",
                "a",
                "secret-key",
                "s"));
    }

    @AfterEach
    void end() {
        store.close();
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            call.getResponseHeaders().set("Date", "some day");
            if (call.getRequestMethod().equals("HEAD")) {
                call.getResponseHeaders().set("Content-Length", Integer.toString(DATA.length));
                call.sendResponseHeaders(200, -1);
                return;
            }
            var body = call.getRequestURI().getPath().contains(HASH.toString()) ? DATA : page();
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }

    private static byte[] page() {
        return ("<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>x</Key><Size>1</Size></Contents>"
                        + "<Contents><Key>assets/" + HASH + "</Key></Contents>"
                        + "<Contents><Key>assets/" + HASH + "</Key><Size>10</Size></Contents></ListBucketResult>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void fromTheMiddleOnWithoutRanges() throws IOException {
        var content = store.tryFetch(HASH).toOptional().orElseThrow();
        try (var in = content.open(4)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("456789");
        }
    }

    @Test
    void whatHasNoDateIsNotRemovedByASweep() {
        assertThat(store.tryRemove(HASH, Instant.now())).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void aListThatNeverEndsDoes() {
        assertThat(store.tryList(Optional.empty(), 1000).toOptional().orElseThrow())
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept.hash()).isEqualTo(HASH));
    }
}
