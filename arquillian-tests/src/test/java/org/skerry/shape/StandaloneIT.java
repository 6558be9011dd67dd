// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.it.StartsOwnServers;

/** The same beans and endpoints in one process without an application server. */
@StartsOwnServers
class StandaloneIT {
    @TempDir
    Path folder;

    @Test
    void itAnswersAsOneServerOnWildFly() throws Exception {
        assumeTrue(Standalone.isBuilt(), "the standalone distribution is not built");
        try (var region = new StandInRegion();
                var standalone = new Standalone(Files.createDirectories(folder.resolve("standalone")))) {
            var acceptance = new Acceptance(region);
            Reference.answers(acceptance, folder);
            standalone.start();
            assertThat(Reference.differences(standalone, acceptance, folder)).isEmpty();
        }
    }
}
