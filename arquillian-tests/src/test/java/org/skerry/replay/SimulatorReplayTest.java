// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Captured requests between simulators to the HTTP side of a region server: it answers what the stock one answered. */
class SimulatorReplayTest {
    private static final Path REPORT = Path.of("target", "replay-report-simulators.txt");

    @Test
    void answersWhatTheStockSimulatorAnswered() throws Exception {
        var captures = Captures.ofStockGrid();
        if (!Files.isDirectory(captures)) {
            Files.writeString(REPORT, "Not run: there are no captures at " + captures + ".\n");
        }
        assumeTrue(Files.isDirectory(captures), "no captures: see " + REPORT);
        var report =
                new ReplayReport("simulators", AcceptedDifferences.read("/replay/accepted-simulator-differences.txt"));
        var list = ExchangeList.read("/replay/simulators.txt");
        Captures.checkListed(captures, list, report);
        new SimulatorReplay(captures, report).run(list);
        assertThat(report.finish(REPORT)).as(report.summary()).isEmpty();
    }
}
