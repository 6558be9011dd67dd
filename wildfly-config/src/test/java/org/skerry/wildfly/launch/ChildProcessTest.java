// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    private ChildProcess child(String... arguments) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        return ChildProcess.start("grid", command, folder, folder.resolve("console.log"));
    }

    @Test
    void aChildThatDiesIsToldWithItsLastWordsAndTheRemedy() {
        var child = child("-version-of-nothing");
        assertThatThrownBy(() ->
                        Readiness.await(child, URI.create("http://127.0.0.1:9/"), Duration.ofSeconds(60), "look there"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("grid ended by itself with code 1")
                .hasMessageContaining("start again")
                .hasMessageContaining("Unrecognized option");
    }

    @Test
    void stoppingEndsAChild() throws Exception {
        var source = folder.resolve("Waits.java");
        Files.writeString(source, "void main() throws Exception { new java.util.concurrent.Semaphore(0).acquire(); }");
        var child = child(source.toString());
        assertThat(child.isAlive()).isTrue();
        child.stop(Duration.ofSeconds(20));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void readyIsWhatAnswersWith200() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        var source = folder.resolve("Waits.java");
        Files.writeString(source, "void main() throws Exception { new java.util.concurrent.Semaphore(0).acquire(); }");
        var child = child(source.toString());
        try {
            Readiness.await(
                    child,
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                    Duration.ofSeconds(60),
                    "look there");
            assertThat(asked).hasValue(3);
        } finally {
            child.stop(Duration.ofSeconds(20));
            server.stop(0);
        }
    }
}
