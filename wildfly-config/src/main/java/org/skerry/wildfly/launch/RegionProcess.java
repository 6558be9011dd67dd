// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A region server process with its configuration file. */
public final class RegionProcess {
    /** Room for 250 avatars and bursts of allocation: 200 that stand held 75 MB after a collection (load client). */
    static final String DEFAULT_HEAP = "1g";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private RegionProcess() {}

    /** With the default heap. */
    public static ChildProcess start(Path libraries, FirstRegion region, Path console) throws IOException {
        return start(libraries, region, DEFAULT_HEAP, console);
    }

    /**
     * Starts a region server and returns at once.
     *
     * @param libraries folder with the region server's jars
     * @param region what it runs; its configuration is written into its data folder
     * @param heap largest heap, as {@code -Xmx} takes it
     */
    static ChildProcess start(Path libraries, FirstRegion region, String heap, Path console) throws IOException {
        Files.createDirectories(region.data());
        var file = region.data().resolve("region-server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            region.configuration().store(out, "Skerry region server; written at each start");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx" + heap,
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                libraries + "/*",
                "org.skerry.region.boot.RegionServerMain",
                "--config",
                file.toString());
        return ChildProcess.start("region server", command, region.data(), console);
    }

    /** Waits until the simulator says that its regions are up. */
    public static void awaitReady(ChildProcess child, String address, int httpPort, Path console) {
        Readiness.await(
                child,
                URI.create("http://" + address + ":" + httpPort + "/simstatus"),
                START_LIMIT,
                "look into " + console + ".");
    }
}
