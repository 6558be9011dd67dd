// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * What every architecture shows: the answers of one server with all services, and one visit of stock clients. It is started
 * once for a class.
 */
@StartsOwnServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShapeFrame<S extends Shape> {
    private Path folder;
    private S shape;
    private List<String> differences;

    /** One that does not run yet, with its files here. */
    abstract S make(Path place) throws IOException;

    /** The one that runs. */
    S shape() {
        return shape;
    }

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        try (var region = new StandInRegion()) {
            var acceptance = new Acceptance(region);
            Reference.answers(acceptance, folder);
            shape = make(Files.createDirectories(folder.resolve("shape")));
            shape.start();
            differences = Reference.differences(shape, acceptance, folder);
        }
    }

    @AfterAll
    void stop() {
        if (shape != null) {
            shape.close();
        }
    }

    @Test
    void itAnswersAsOneServerWithAllServices() {
        assertThat(differences).isEmpty();
    }

    @Test
    void aRegionServerAndStockClientsDoNotSeeIt() throws Exception {
        NodeTool.demand();
        assertThat(Visit.troubles(shape, folder.resolve("region"))).isEmpty();
    }
}
