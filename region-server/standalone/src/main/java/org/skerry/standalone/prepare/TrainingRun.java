// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One start of the whole program on a folder and ports of its own, a visit, and an orderly end. Of the settings and the environment
 * of the installation it sees nothing: a training run must not reach anybody's database.
 */
final class TrainingRun implements AutoCloseable {
    private static final String READY = "Skerry is up.";
    private static final long PATIENCE_MINUTES = 10;
    private static final Set<String> HARMLESS =
            Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "MALLOC_ARENA_MAX");

    private final Path data;
    private final Path errors;
    private final int port;
    private final Process process;

    private TrainingRun(Path data, Path errors, int port, Process process) {
        this.data = data;
        this.errors = errors;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param work an empty folder
     * @param cache where it is to leave what it learned
     */
    static TrainingRun start(TrainedProgram program, Path work, Path cache) throws IOException {
        var ports = freePorts(4);
        var settings = work.resolve("training.properties");
        try (var out = Files.newBufferedWriter(settings)) {
            properties(ports).store(out, null);
        }
        var data = work.resolve("data");
        var errors = work.resolve("errors");
        var builder = new ProcessBuilder(program.recording(
                        cache, List.of("run", "--data", data.toString(), "--config", settings.toString())))
                .directory(work.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().retainAll(HARMLESS);
        var process = builder.start();
        process.getOutputStream().close();
        CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return new TrainingRun(data, errors, ports.getFirst(), process);
    }

    private static Properties properties(List<Integer> ports) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "skerry.port.public",
                ports.get(0).toString(),
                "skerry.port.private",
                ports.get(1).toString(),
                "skerry.port.region-http",
                ports.get(2).toString(),
                "skerry.port.region-udp",
                ports.get(2).toString(),
                "skerry.port.region-admin",
                ports.get(3).toString()));
        return settings;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    /**
     * Waits until it is up, visits it, and ends it in order.
     *
     * @throws IOException with what it said last if it does not come up or end so
     */
    void visit() throws IOException, InterruptedException {
        try (var lines = process.inputReader()) {
            var line = lines.readLine();
            while (line != null && !line.contains(READY)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("the training run did not come up: " + lastWords());
            }
            new Visit(URI.create("http://127.0.0.1:" + port + "/"), data).pay();
            // the handle's: the process's own would close what is read here
            process.toHandle().destroy();
            lines.transferTo(Writer.nullWriter());
        }
        var code = process.waitFor();
        // 128 and the signal, where the program leaves the end to the JVM
        if (code != 0 && code != 143) {
            throw new IOException("the training run ended with " + code + ": " + lastWords());
        }
    }

    private String lastWords() throws IOException {
        return Files.readString(errors)
                .lines()
                .filter(line -> !line.startsWith("Picked up ")) // the JVM's, of its own variables
                .reduce("it did not say why", (_, last) -> last);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
