// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly with the EAR that is shipped, in a folder and on ports of its own, which are known before it starts. It can be
 * frozen, killed, and started again on what it has.
 */
final class GridServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final int PAUSE_MILLIS = 100;
    private static final int TOLD_LINES = 40;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final Path base;
    private final Map<String, Integer> ports;
    private final Map<String, String> properties = new TreeMap<>();
    private @Nullable Process process;
    private long launched;
    private long startMillis;
    private long startCpuMillis;

    GridServer(String name, Path folder) throws IOException {
        this.name = name;
        base = folder.resolve(name);
        ports = FreePorts.of("public", "private", "management");
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

    String name() {
        return name;
    }

    URI publicUri() {
        return uri("public");
    }

    URI privateUri() {
        return uri("private");
    }

    private URI uri(String port) {
        return URI.create("http://127.0.0.1:" + ports.get(port) + "/");
    }

    /** Sets keys of the grid for the next start. */
    GridServer with(Map<String, String> keys) {
        properties.putAll(keys);
        return this;
    }

    /** Starts it and does not wait. */
    void launch() throws IOException {
        var command = StandaloneCommandBuilder.of(Path.of(System.getProperty("jboss.home")))
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                // their lives are short: without the slower compiler a start takes two thirds of the CPU
                .addJavaOptions(
                        "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1")
                .addServerArguments(
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.management.http.port=" + ports.get("management"),
                        "-Dskerry.listener.public-port=" + ports.get("public"),
                        "-Dskerry.listener.private-port=" + ports.get("private"));
        properties.forEach((key, value) -> command.addServerArgument("-D" + key + "=" + value));
        var builder = new ProcessBuilder(command.build())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SKERRY_"));
        launched = System.nanoTime();
        process = builder.start();
    }

    /** Waits until it says that it serves. */
    void awaitReady() throws IOException, InterruptedException {
        while (status() != 200) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() - launched > START_LIMIT.toNanos()) {
                throw new AssertionError("the " + name + " server does not serve: " + tail());
            }
            running.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - launched);
        startCpuMillis = Footprint.cpuMillis(requireNonNull(process));
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

    Footprint footprint() throws IOException {
        return Footprint.of(
                name, startMillis, startCpuMillis, requireNonNull(process).pid());
    }

    /** SIGSTOP: connections stay and nobody answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var pid = Long.toString(requireNonNull(process).pid());
        if (new ProcessBuilder("kill", signal, pid).start().waitFor() != 0) {
            throw new AssertionError("no " + signal + " for " + name);
        }
    }

    /** SIGKILL. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Kills it, if it is there, and starts it on what it has. */
    void restart() throws IOException, InterruptedException {
        kill();
        launch();
        awaitReady();
    }

    /** All that it has said. */
    String output() throws IOException {
        return Files.exists(console()) ? Files.readString(console()) : "";
    }

    private Path console() {
        return base.resolveSibling(name + "-console.log");
    }

    private String tail() throws IOException {
        var all = output().lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - TOLD_LINES), all.size()));
    }

    @Override
    public void close() {
        kill();
        client.close();
    }
}
