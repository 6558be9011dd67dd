// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.skerry.wildfly.launch.ChildProcess;
import org.skerry.wildfly.launch.FirstRegion;
import org.skerry.wildfly.launch.RegionProcess;

/** Two clients that nobody here wrote live through one visit to the running pair of processes. */
@ArquillianTest
@RunAsClient
class RealClientIT {
    private static final int VISIT_SECONDS = 300;

    private final Path work = Path.of(System.getProperty("it.work", "target"));

    @Test
    void twoStockClientsLiveThroughOneVisit() throws Exception {
        NodeTool.demand();
        var node = NodeTool.clients();

        var console = work.resolve("region-console.log");
        var landing = new FirstRegion(
                "127.0.0.1",
                Grid.privateUri(),
                Grid.publicUri(),
                work.resolve("region"),
                Grid.regionPort(),
                Grid.regionPort());
        var region = RegionProcess.start(Path.of(System.getProperty("it.region.libraries", "")), landing, console);
        try {
            RegionProcess.awaitReady(region, "127.0.0.1", Grid.regionPort(), console);
            visit(node);
        } finally {
            stop(region);
        }
    }

    private static void visit(Path node) throws Exception {
        var visit = NodeTool.run(
                node,
                VISIT_SECONDS,
                "node",
                "two-clients.mjs",
                Grid.publicUri().toString(),
                "first-password",
                "second-password");
        assertThat(visit.output().lines().filter(line -> line.contains("\"ok\":false")))
                .as(visit.output())
                .isEmpty();
        assertThat(visit.code()).as(visit.output()).isZero();
        assertThat(visit.output()).contains("\"step\":\"both log out\",\"ok\":true");
    }

    private static void stop(ChildProcess region) {
        region.stop(Duration.ofSeconds(30));
        assertThat(region.isAlive()).isFalse();
    }
}
