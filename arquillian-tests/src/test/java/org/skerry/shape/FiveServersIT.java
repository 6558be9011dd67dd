// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.it.NodeTool;
import org.skerry.it.StartsOwnServers;

/** The classic split: five servers of one EAR, each with a database of its own. */
@StartsOwnServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveServersIT {
    private Path folder;
    private FiveServers five;
    private List<String> differences;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        try (var region = new StandInRegion()) {
            var acceptance = new Acceptance(region);
            Reference.answers(acceptance, folder);
            five = new FiveServers(Files.createDirectories(folder.resolve("five")));
            five.start();
            differences = Reference.differences(five, acceptance, folder);
        }
    }

    @AfterAll
    void stop() {
        if (five != null) {
            five.close();
        }
    }

    @Test
    void theyAnswerAsOneServerWithAllServices() {
        assertThat(differences).isEmpty();
    }

    @Test
    void aRegionServerAndStockClientsDoNotSeeThem() throws Exception {
        NodeTool.demand();
        assertThat(Visit.troubles(five, folder.resolve("region"))).isEmpty();
    }

    @Test
    void whenTheAssetServerHangsOrIsGoneTheOthersGoOn() throws Exception {
        try (var region = new StandInRegion();
                var people = new Newcomer(five, region);
                var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            people.settle();
            try {
                five.server("asset").freeze();
                // one that nobody has asked for: servers keep the answers that they gave
                var through = CompletableFuture.supplyAsync(() -> people.asset("user"), beside);
                assertThat(people.login()).as("while the asset server hangs").contains("<name>session_id</name>");
                assertThat(people.inventory()).contains("My Inventory");
                assertThat(through.join()).as("unavailable, not missing").isBetween(500, 599);

                five.server("asset").kill();
                assertThat(people.login()).as("while the asset server is gone").contains("<name>session_id</name>");
                assertThat(people.asset("user")).isBetween(500, 599);
            } finally {
                five.server("asset").restart();
            }
            assertThat(people.assetWhenServed("user")).isEqualTo(200);
        }
    }

    @Test
    void whatWasAcknowledgedThroughAnotherServerOutlivesAKill() throws Exception {
        try (var writers = new Writers(five)) {
            writers.writeUntil(60);
            five.server("inventory").kill();
            writers.stop();
            five.server("inventory").restart();
            assertThat(writers.missing()).as("of " + writers.acknowledged()).isEmpty();
            assertThat(writers.acknowledged()).isGreaterThanOrEqualTo(60);
        }
    }
}
