// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The classic split: five servers of one EAR, each with a database of its own. */
class FiveServersIT extends ShapeFrame<FiveServers> {
    @Override
    FiveServers make(Path place) throws IOException {
        return new FiveServers(place);
    }

    @Test
    void whenTheAssetServerHangsOrIsGoneTheOthersGoOn() throws Exception {
        try (var region = new StandInRegion();
                var people = new Newcomer(shape(), region);
                var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            people.settle();
            try {
                shape().server("asset").freeze();
                // one that nobody has asked for: servers keep the answers that they gave
                var through = CompletableFuture.supplyAsync(() -> people.asset("user"), beside);
                assertThat(people.login()).as("while the asset server hangs").contains("<name>session_id</name>");
                assertThat(people.inventory()).contains("My Inventory");
                assertThat(through.join()).as("unavailable, not missing").isBetween(500, 599);

                shape().server("asset").kill();
                assertThat(people.login()).as("while the asset server is gone").contains("<name>session_id</name>");
                assertThat(people.asset("user")).isBetween(500, 599);
            } finally {
                shape().server("asset").restart();
            }
            assertThat(people.assetWhenServed("user")).isEqualTo(200);
        }
    }

    @Test
    void whatWasAcknowledgedThroughAnotherServerOutlivesAKill() throws Exception {
        try (var writers = new Writers(shape())) {
            writers.writeUntil(60);
            shape().server("inventory").kill();
            writers.stop();
            shape().server("inventory").restart();
            assertThat(writers.missing()).as("of " + writers.acknowledged()).isEmpty();
            assertThat(writers.acknowledged()).isGreaterThanOrEqualTo(60);
            // the other tests find all five at work
            writers.awaitServed();
        }
    }
}
