// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skerry.api.port.FreePorts;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned server with the EAR in a folder of its own, beside the one that all other tests share: for what is decided when a server starts. */
public final class OwnServer implements AutoCloseable {
    private static final String EAR = "grid-ear.ear";
    private static final String[] PORTS = {"public", "private", "private-tls", "management"};
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(8);

    private final Process process;
    private final Path base;
    private final Map<String, Integer> ports;

    private OwnServer(Process process, Path base, Map<String, Integer> ports) {
        this.process = process;
        this.base = base;
        this.ports = ports;
    }

    /** Starts it with these system properties and waits until the EAR is deployed, or has failed. */
    public static OwnServer start(Path base, Map<String, String> properties) throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("jboss.home"));
        copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        var deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(Path.of(System.getProperty("it.ear")), deployments.resolve(EAR));
        var ports = FreePorts.of(PORTS);
        var command = StandaloneCommandBuilder.of(home)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                // their lives are short: without the slower compiler a start takes two thirds of the CPU
                .addJavaOptions(
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1")
                .addServerArguments("-Djboss.management.http.port=" + ports.get("management"));
        for (var name : new String[] {"public", "private", "private-tls"}) {
            command.addServerArgument("-Dskerry.listener." + name + "-port=" + ports.get(name));
        }
        properties.forEach((key, value) -> command.addServerArgument("-D" + key + "=" + value));
        var process = new ProcessBuilder(command.build())
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile())
                .start();
        var server = new OwnServer(process, base, ports);
        server.awaitDeployment();
        return server;
    }

    private void awaitDeployment() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LIMIT_NANOS;
        while (!isDeployed() && !Files.exists(base.resolve("deployments/" + EAR + ".failed"))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("no server: " + output());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    public boolean isDeployed() {
        return Files.exists(base.resolve("deployments/" + EAR + ".deployed"));
    }

    public String output() throws IOException {
        return Files.readString(base.resolve("console.log"));
    }

    public URI uri(String port) {
        return URI.create((port.endsWith("tls") ? "https" : "http") + "://127.0.0.1:" + ports.get(port) + "/");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
