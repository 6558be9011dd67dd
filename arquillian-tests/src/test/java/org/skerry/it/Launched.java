// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skerry.api.port.FreePorts;

/** The run profile's launcher in a process of its own, on free ports and its own data folder. */
final class Launched implements AutoCloseable {
    private static final String[] PORTS = {
        "public", "private", "management", "region-http", "region-udp", "region-admin"
    };
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(8);

    private final Process process;
    private final Path console;
    private final Map<String, Integer> ports;

    private Launched(Process process, Path console, Map<String, Integer> ports) {
        this.process = process;
        this.console = console;
        this.ports = ports;
    }

    static Map<String, Integer> freePorts() {
        return FreePorts.of(PORTS);
    }

    static Launched start(Path data, Path console, Map<String, Integer> ports) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dskerry.data=" + data,
                "-Dskerry.server=" + System.getProperty("jboss.home"),
                "-Dskerry.ear=" + System.getProperty("it.ear"),
                "-Dskerry.region.libraries=" + System.getProperty("it.region.libraries")));
        ports.forEach((name, port) -> command.add("-Dskerry.port." + name + "=" + port));
        command.add("org.skerry.wildfly.launch.LaunchMain");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        return new Launched(process, console, ports);
    }

    String output() throws IOException {
        return Files.readString(console);
    }

    URI uri(String port) {
        return URI.create("http://127.0.0.1:" + ports.get(port) + "/");
    }

    /** Waits for the banner and gives all that was printed. */
    String awaitBanner() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LIMIT_NANOS;
        while (!output().contains("Ctrl-C stops")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("no banner: " + output());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        return output();
    }

    /** Waits until the launcher ends by itself. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("still there: " + output());
        }
        return process.exitValue();
    }

    /** The processes that it started: grid and region server. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Asks it to end, as a service manager would, and waits. */
    void stop() throws IOException, InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** The same, for the end of a test that went wrong. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            awaitEnd();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
