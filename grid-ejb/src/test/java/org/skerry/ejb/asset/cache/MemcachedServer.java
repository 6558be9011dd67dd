// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;
import org.skerry.ejb.fixture.ServerProcess;

/** The memcached of the machine, on a port of its own; tests are skipped where there is none. */
public final class MemcachedServer implements AutoCloseable {
    private final Path program;
    private final Path folder;
    private final int port = FreePorts.one();
    private @Nullable ServerProcess process;

    public MemcachedServer() {
        var found = program();
        assumeTrue(found.isPresent(), "no memcached here: apt-get install memcached");
        program = found.orElseThrow();
        try {
            folder = Files.createTempDirectory("skerry-memcached");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        up();
    }

    private static Optional<Path> program() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.concat(Arrays.stream(path), Stream.of("/usr/bin", "/usr/sbin"))
                .map(folder -> Path.of(folder, "memcached"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public int port() {
        return port;
    }

    public void up() {
        process = ServerProcess.start(
                folder,
                port,
                List.of(
                        program.toString(),
                        "-l",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        "0",
                        "-m",
                        "16",
                        "-u",
                        System.getProperty("user.name", "")));
    }

    public void down() {
        var running = process;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        down();
    }
}
