// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.skerry.bench.BenchRun.Span;
import org.skerry.bench.BenchSettings.Counts;
import org.skerry.load.ProcessMeter;

/** Every request of the bench, a few times, against the deployed grid: all are answered rightly. */
@ArquillianTest
@RunAsClient
class GridBenchIT {
    private static URI at(String listener) {
        return URI.create("http://127.0.0.1:" + System.getProperty("it.port." + listener) + "/");
    }

    @Test
    void everyRequestIsAnswered() throws Exception {
        var settings = new BenchSettings(
                at("public"),
                at("private"),
                Set.of(),
                List.of(1, 3),
                new Span(Duration.ZERO, 5),
                new Span(Duration.ZERO, 20),
                new Counts(3, 8, 1),
                5);
        var text = new StringWriter();
        var lines = new GridBench(settings, new ProcessMeter(List.of()), new PrintWriter(text)).run();

        assertThat(lines)
                .as(text.toString())
                .hasSize(GridBench.NAMES.size() * 2)
                .allSatisfy(line -> {
                    assertThat(line.counted().requests()).isPositive();
                    assertThat(line.counted().errors()).isZero();
                });
    }
}
