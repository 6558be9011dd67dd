// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Captured answers to our OUT connectors: they ask what the stock simulator asked, and lose nothing of the answer. */
class ConnectorReplayTest {
    private static final Path REPORT = Path.of("target", "replay-report-connectors.txt");
    private static final Path VECTORS_REPORT = Path.of("target", "replay-report-connectors-vectors.txt");

    @Test
    void connectorsAskAndUnderstandAsTheStockSimulator() throws Exception {
        var captures = Captures.ofStockGrid();
        if (!Files.isDirectory(captures)) {
            Files.writeString(REPORT, "Not run: there are no captures at " + captures + ".\n");
        }
        assumeTrue(Files.isDirectory(captures), "no captures: see " + REPORT);
        var report =
                new ReplayReport("connectors", AcceptedDifferences.read("/replay/accepted-connector-differences.txt"));
        var list = ExchangeList.read("/replay/connectors.txt");
        Captures.checkListed(captures, list, report);
        assertThat(given(captures, list, report, REPORT)).as(report.summary()).isEmpty();
    }

    @Test
    void connectorsAskAndUnderstandAsOurOwnVectorsSay() throws Exception {
        var report = new ReplayReport("connectors, own vectors", new AcceptedDifferences(List.of()));
        var list = ExchangeList.read("/replay/vectors.txt");
        assertThat(given(Captures.ourOwn(), list, report, VECTORS_REPORT))
                .as(report.summary())
                .isEmpty();
    }

    private static List<String> given(Path captures, ExchangeList list, ReplayReport report, Path file)
            throws Exception {
        try (var replay = new ConnectorReplay(captures, report)) {
            replay.run(list);
        }
        return report.finish(file);
    }
}
