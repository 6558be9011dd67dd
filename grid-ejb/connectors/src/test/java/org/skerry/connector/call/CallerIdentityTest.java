// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.connector.call.RobustCalls.Repeat;

class CallerIdentityTest {
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    Path folder;

    private static CallerIdentityReader.Reading read(Map<String, String> values) {
        return CallerIdentityReader.read("grid.auth.", key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void withoutKeysNothingIsProved() {
        assertThat(read(Map.of("grid.auth.secret", " ")).identity()).isEqualTo(CallerIdentity.NONE);
        assertThat(read(Map.of()).problems()).isEmpty();
    }

    @Test
    void secretAndPasswordTravelInTheirHeaders() throws IOException {
        var identity = read(Map.of(
                        "grid.auth.secret", SECRET, "grid.auth.username", "sims", "grid.auth.password", "päss:word"))
                .identity();
        var heard = new LinkedBlockingQueue<Headers>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                heard.add(exchange.getRequestHeaders());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        try (var calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10), identity)) {
            var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            calls.send("test", HttpRequest.newBuilder(uri).GET(), Repeat.SAFE);
            var headers = heard.remove();
            assertThat(headers.getFirst("X-Skerry-Secret")).isEqualTo(SECRET);
            assertThat(headers.getFirst("Authorization")).isEqualTo("Basic c2ltczpww6Rzczp3b3Jk");
        } finally {
            server.stop(0);
        }
        assertThat(identity.toString()).doesNotContain(SECRET).doesNotContain("Basic");
    }

    @Test
    void halfANameAndAWeakSecretAreRefusedWithoutTellingThem() {
        assertThat(read(Map.of("grid.auth.username", "sims")).problems())
                .singleElement()
                .hasToString("grid.auth.password: give username and password, or neither");
        assertThat(read(Map.of("grid.auth.secret", "short")).problems())
                .singleElement()
                .asString()
                .contains("grid.auth.secret", "16")
                .doesNotContain("short");
        assertThat(read(Map.of("grid.auth.username", "a:b", "grid.auth.password", "x"))
                        .problems())
                .singleElement()
                .asString()
                .contains("grid.auth.username", "colon");
    }

    @Test
    void aStoreThatCannotBeReadIsNamed() throws Exception {
        var absent = folder.resolve("absent.p12");
        assertThat(read(Map.of("grid.auth.key-store", absent.toString())).problems())
                .singleElement()
                .asString()
                .contains("grid.auth.key-store=" + absent, "cannot be read");
        var garbage = Files.writeString(folder.resolve("garbage.p12"), "garbage");
        assertThat(read(Map.of("grid.auth.trust-store", garbage.toString())).problems())
                .singleElement()
                .asString()
                .contains("grid.auth.trust-store=" + garbage, "PKCS#12");
    }
}
