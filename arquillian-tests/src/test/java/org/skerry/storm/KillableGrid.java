// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned server with the EAR on a folder of its own, to be killed and started again. */
final class KillableGrid implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final int PAUSE_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path base;
    private final Path console;
    private final Map<String, String> database;
    private final int publicPort;
    private final int privatePort;
    private final int managementPort;
    private @Nullable Process process;

    /** @param database the environment that chooses one; nothing for H2 in the folder */
    KillableGrid(Path folder, Map<String, String> database) throws IOException {
        base = folder.resolve("grid");
        console = folder.resolve("grid-console.log");
        this.database = Map.copyOf(database);
        var free = FreePorts.of("public", "private", "management");
        publicPort = requireNonNull(free.get("public"));
        privatePort = requireNonNull(free.get("private"));
        managementPort = requireNonNull(free.get("management"));
        var configuration = Path.of(System.getProperty("jboss.home"), "standalone", "configuration");
        Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(configuration)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
            }
        }
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(Path.of(System.getProperty("it.ear")), base.resolve("deployments/grid-ear.ear"));
    }

    URI publicUri() {
        return URI.create("http://127.0.0.1:" + publicPort + "/");
    }

    URI privateUri() {
        return URI.create("http://127.0.0.1:" + privatePort + "/");
    }

    /** Starts it and waits until it serves. */
    void start() throws IOException, InterruptedException {
        var command = StandaloneCommandBuilder.of(Path.of(System.getProperty("jboss.home")))
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                // their lives are short: without the slower compiler a start takes two thirds of the CPU
                .addJavaOptions(
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1")
                .addServerArguments(
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.management.http.port=" + managementPort,
                        "-Dskerry.listener.public-port=" + publicPort,
                        "-Dskerry.listener.private-port=" + privatePort,
                        "-Dskerry.gridinfo.login=" + publicUri(),
                        "-Dskerry.accounts.allow-create=true",
                        "-Dskerry.accounts.allow-set=true",
                        "-Dskerry.auth.iterations=1000")
                .build();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SKERRY_"));
        builder.environment().putAll(database);
        Files.writeString(console, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        process = builder.start();
        awaitReady();
    }

    /** Waits until it says that it serves. */
    void awaitReady() throws IOException, InterruptedException {
        await(200);
    }

    /** Waits until it says that it does not. */
    void awaitNotReady() throws IOException, InterruptedException {
        await(503);
    }

    private void await(int wanted) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (status() != wanted) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the grid never answered " + wanted + ": " + tail());
            }
            running.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private int status() throws InterruptedException {
        var request = HttpRequest.newBuilder(publicUri().resolve("health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    long pid() {
        var running = process;
        return running == null || !running.isAlive() ? 0 : running.pid();
    }

    /** SIGKILL. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** All that it has said. */
    List<String> lines() throws IOException {
        return Files.readAllLines(console);
    }

    private String tail() throws IOException {
        var all = lines();
        return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
    }

    @Override
    public void close() {
        kill();
        client.close();
    }
}
