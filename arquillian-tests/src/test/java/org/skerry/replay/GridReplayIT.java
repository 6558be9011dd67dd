// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Captured requests to the deployed grid: it answers what the stock grid answered. */
@ArquillianTest
@RunAsClient
class GridReplayIT {
    private static final Path REPORT = Path.of("target", "replay-report.txt");
    private static final Path VECTORS_REPORT = Path.of("target", "replay-report-vectors.txt");

    @Test
    void answersWhatTheStockGridAnswered() throws Exception {
        var captures = Captures.ofStockGrid();
        if (!Files.isDirectory(captures)) {
            Files.writeString(REPORT, "Not run: there are no captures at " + captures + ".\n");
        }
        assumeTrue(Files.isDirectory(captures), "no captures: see " + REPORT);
        var report = new ReplayReport("grid", AcceptedDifferences.read("/replay/accepted-differences.txt"));
        var list = ExchangeList.read("/replay/exchanges.txt");
        Captures.checkListed(captures, list, report);
        assertThat(replayed(captures, list, report, REPORT))
                .as(report.summary())
                .isEmpty();
    }

    @Test
    void answersAsOurOwnVectorsSay() throws Exception {
        var report = new ReplayReport("grid, own vectors", new AcceptedDifferences(List.of()));
        var list = ExchangeList.read("/replay/vectors.txt");
        assertThat(replayed(Captures.ourOwn(), list, report, VECTORS_REPORT))
                .as(report.summary())
                .isEmpty();
    }

    private static List<String> replayed(Path captures, ExchangeList list, ReplayReport report, Path file)
            throws Exception {
        try (var first = RecordingPeer.simulator();
                var second = RecordingPeer.simulator()) {
            var ids = new IdMap();
            var places = new Places()
                    .with(8002, port("it.port.public"))
                    .with(8003, port("it.port.private"))
                    .with(9000, first.port())
                    .with(9010, second.port());
            var grid = new DeployedGrid(uri("it.port.public"), uri("it.port.private"), ids, places);
            new GridReplay(captures, grid, ids, report, Map.of("sim1", first, "sim2", second)).run(list);
        }
        return report.finish(file);
    }

    private static URI uri(String key) {
        return URI.create("http://127.0.0.1:" + port(key) + "/");
    }

    private static int port(String key) {
        return Integer.parseInt(System.getProperty(key, ""));
    }
}
