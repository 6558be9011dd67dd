// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.skerry.api.port.FreePorts;

/** The built distribution as its script starts it, on free ports and a data folder of the test's. */
final class Distribution implements AutoCloseable {
    static final int KILLED = 137;
    private static final Path SCRIPT =
            Path.of("target", "dist", "bin", "skerry").toAbsolutePath();
    private static final String READY = "Skerry is up.";
    private static final long PATIENCE_SECONDS = 240;
    private static final long GLANCE_MILLIS = 100;

    private final Path data;
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process = new ProcessBuilder("true").start();

    Distribution(Path data) throws IOException {
        this.data = data;
        Files.createDirectories(data);
        FreePorts.of("PUBLIC", "PRIVATE", "REGION_HTTP", "REGION_UDP", "REGION_ADMIN")
                .forEach((name, port) -> settings.put("SKERRY_PORT_" + name, Integer.toString(port)));
        settings.put("SKERRY_CACHE", "off");
        settings.put("SKERRY_AUTH_ITERATIONS", "1000");
        settings.put("JAVA_HOME", System.getProperty("java.home", ""));
    }

    Distribution with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(SCRIPT.toString(), "run", "--data", data.toString())
                .redirectOutput(out().toFile())
                .redirectError(err().toFile());
        builder.environment().putAll(settings);
        process = builder.start();
        process.getOutputStream().close();
    }

    void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(out()).contains(READY)) {
            assertThat(process.isAlive()).as("%s", Files.readString(err())).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int kill() throws InterruptedException {
        process.destroyForcibly();
        return awaitEnd();
    }

    private Path out() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    private Path err() {
        return data.resolveSibling(data.getFileName() + ".err");
    }

    String errors() throws IOException {
        return Files.readString(err());
    }

    String log() throws IOException {
        return Files.readString(data.resolve("log").resolve("skerry.log"));
    }

    /** @param account {@code first} or {@code second} of those that the first start makes */
    private String password(String account) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("credentials.properties"))) {
            kept.load(in);
        }
        return kept.getProperty("skerry.password." + account, "");
    }

    URI open(String path) {
        return URI.create("http://127.0.0.1:" + settings.get("SKERRY_PORT_PUBLIC") + path);
    }

    URI closed(String path) {
        return URI.create("http://127.0.0.1:" + settings.get("SKERRY_PORT_PRIVATE") + path);
    }

    URI admin(String path) {
        return URI.create("http://127.0.0.1:" + settings.get("SKERRY_PORT_REGION_ADMIN") + path);
    }

    int status(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    String get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    /**
     * What a viewer sends first, as far as the grid needs it; gives the answer as it came.
     *
     * @param account {@code first} or {@code second} of those that the first start makes
     */
    String login(String account) throws IOException, InterruptedException {
        var members = new StringBuilder();
        var name = account.equals("first") ? "Test" : "Second";
        Map.of(
                        "first",
                        name,
                        "last",
                        "User",
                        "passwd",
                        password(account),
                        "start",
                        "last",
                        "channel",
                        "test",
                        "version",
                        "1")
                .forEach((member, value) -> members.append("<member><name>")
                        .append(member)
                        .append("</name><value><string>")
                        .append(value)
                        .append("</string></value></member>"));
        var body =
                "<?xml version=\"1.0\"?><methodCall><methodName>login_to_simulator</methodName><params><param><value>"
                        + "<struct>" + members + "</struct></value></param></params></methodCall>";
        var call = HttpRequest.newBuilder(open("/"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(call, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }
}
