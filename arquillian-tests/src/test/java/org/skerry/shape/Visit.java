// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.skerry.api.port.FreePorts;
import org.skerry.it.NodeTool;
import org.skerry.wildfly.launch.ChildProcess;
import org.skerry.wildfly.launch.FirstRegion;
import org.skerry.wildfly.launch.RegionProcess;

/** A region server of ours beside an architecture, and two stock clients that live through one visit to it. */
final class Visit {
    private static final int LIMIT_SECONDS = 300;

    private Visit() {}

    /** What the clients said of steps that did not go well; their whole output if they did not come to the end. */
    static List<String> troubles(Shape shape, Path folder) throws IOException, InterruptedException {
        var port = FreePorts.one();
        var landing = new FirstRegion(
                "127.0.0.1", shape.privateOf("account"), shape.publicOf(Places.LOGIN), folder, port, port);
        var keys = landing.configuration();
        keys.putAll(shape.gridOfRegions());
        keys.setProperty("grid.auth.secret", CommonKeys.SECRET);
        var file = Files.createDirectories(folder).resolve("region-server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            keys.store(out, shape.name());
        }
        var console = folder.resolveSibling(folder.getFileName() + "-console.log");
        var region = ChildProcess.start(
                "region server",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("it.region.libraries") + "/*",
                        "org.skerry.region.boot.RegionServerMain",
                        "--config",
                        file.toString()),
                folder,
                console);
        try {
            RegionProcess.awaitReady(region, "127.0.0.1", port, console);
            var visit = NodeTool.run(
                    NodeTool.clients(),
                    LIMIT_SECONDS,
                    "node",
                    "two-clients.mjs",
                    shape.publicOf(Places.LOGIN).toString(),
                    "first-password",
                    "second-password");
            return visit.output().contains("\"step\":\"both log out\",\"ok\":true") && visit.code() == 0
                    ? visit.output()
                            .lines()
                            .filter(line -> line.contains("\"ok\":false"))
                            .toList()
                    : List.of(visit.output());
        } finally {
            region.stop(Duration.ofSeconds(30));
        }
    }
}
