// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.it.NodeTool;
import org.skerry.it.StartsOwnServers;

/** A server without any data of its own, in front of one that has all. */
@StartsOwnServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIT {
    private Path folder;
    private Proxied proxied;
    private List<String> differences;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        try (var region = new StandInRegion()) {
            var acceptance = new Acceptance(region);
            Reference.answers(acceptance, folder);
            proxied = new Proxied(Files.createDirectories(folder.resolve("proxied")));
            proxied.start();
            differences = Reference.differences(proxied, acceptance, folder);
        }
    }

    @AfterAll
    void stop() {
        if (proxied != null) {
            proxied.close();
        }
    }

    @Test
    void itAnswersAsOneServerWithAllServices() {
        assertThat(differences).isEmpty();
    }

    @Test
    void aRegionServerAndStockClientsDoNotSeeIt() throws Exception {
        NodeTool.demand();
        assertThat(Visit.troubles(proxied, folder.resolve("region"))).isEmpty();
    }
}
