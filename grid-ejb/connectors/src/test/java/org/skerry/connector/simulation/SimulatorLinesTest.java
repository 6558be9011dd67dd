// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SimulatorLinesTest {
    private static final Duration REST = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final SimulatorLines lines = new SimulatorLines(2, Duration.ZERO, REST, nanos::get);

    @Test
    void oneSimulatorsLinesAreNotAnothers() throws InterruptedException {
        var first = lines.take("http://a/").orElseThrow();
        assertThat(lines.take("http://a/")).isPresent();
        assertThat(lines.take("http://a/")).isEmpty();
        assertThat(lines.take("http://b/")).isPresent();
        first.close();
        assertThat(lines.take("http://a/")).isPresent();
    }

    @Test
    void aSilentOneIsLeftAloneUntilItsRestIsOver() throws InterruptedException {
        try (var line = lines.take("http://a/").orElseThrow()) {
            line.silent();
        }
        nanos.addAndGet(REST.toNanos() - 1);
        assertThat(lines.take("http://a/")).isEmpty();
        assertThat(lines.take("http://b/")).isPresent();
        nanos.incrementAndGet();
        try (var line = lines.take("http://a/").orElseThrow()) {
            line.heard();
        }
        assertThat(lines.take("http://a/")).isPresent();
    }

    @Test
    void aCallUnderWayThatIsAnsweredEndsTheRest() throws InterruptedException {
        try (var slow = lines.take("http://a/").orElseThrow();
                var other = lines.take("http://a/").orElseThrow()) {
            other.silent();
            slow.heard();
        }
        assertThat(lines.take("http://a/")).isPresent();
    }
}
