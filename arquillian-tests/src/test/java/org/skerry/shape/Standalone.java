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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;

/** Grid and one region in one process without an application server, as its distribution starts it. */
final class Standalone implements Shape {
    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final int PAUSE_MILLIS = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Map<String, Integer> ports;
    private @Nullable Process process;
    private long startMillis;
    private long startCpuMillis;

    Standalone(Path folder) throws IOException {
        this.folder = folder;
        ports = FreePorts.of("public", "private", "region", "admin");
        var keys = new Properties();
        keys.putAll(CommonKeys.all());
        keys.putAll(CommonKeys.firstAccounts());
        keys.putAll(Map.of(
                "skerry.port.public", port("public"),
                "skerry.port.private", port("private"),
                "skerry.port.region-http", port("region"),
                "skerry.port.region-udp", port("region"),
                "skerry.port.region-admin", port("admin"),
                "region.1.name", "Skerry Landing",
                "region.1.location-x", "1000",
                "region.1.location-y", "1000",
                "region.1.udp-port", port("region"),
                "region.1.owner", "First User"));
        try (var out = Files.newBufferedWriter(folder.resolve("skerry.properties"))) {
            keys.store(out, name());
        }
    }

    private static Path script() {
        return Path.of(System.getProperty("it.standalone", "../region-server/standalone/target/dist"), "bin", "skerry");
    }

    /** Whether the distribution is there. */
    static boolean isBuilt() {
        return Files.isRegularFile(script());
    }

    private String port(String name) {
        return String.valueOf(ports.get(name));
    }

    @Override
    public String name() {
        return "standalone";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "sh",
                        script().toString(),
                        "run",
                        "--data",
                        folder.resolve("data").toString(),
                        "--config",
                        folder.resolve("skerry.properties").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SKERRY_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // which another process would make beside this suite
        builder.environment().put("SKERRY_CACHE", "off");
        var began = System.nanoTime();
        var running = builder.start();
        process = running;
        while (status(publicOf(Places.LOGIN).resolve("health/ready")) != 200
                || status(URI.create("http://127.0.0.1:" + port("region") + "/simstatus")) != 200) {
            if (!running.isAlive() || System.nanoTime() - began > START_LIMIT.toNanos()) {
                throw new AssertionError(
                        "standalone does not serve: " + Files.readString(folder.resolve("console.log")));
            }
            running.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        startCpuMillis = Footprint.cpuMillis(running);
    }

    private int status(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    @Override
    public URI publicOf(String service) {
        return URI.create("http://127.0.0.1:" + port("public") + "/");
    }

    @Override
    public URI privateOf(String service) {
        return URI.create("http://127.0.0.1:" + port("private") + "/");
    }

    @Override
    public List<URI> addresses() {
        return List.of(publicOf(""), privateOf(""));
    }

    @Override
    public List<Footprint> footprints() throws IOException {
        return List.of(Footprint.of(
                name(), startMillis, startCpuMillis, requireNonNull(process).pid()));
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
        client.close();
    }
}
