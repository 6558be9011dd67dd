// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every architecture answers as one server with all services does, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesIT {
    private final Path work = Path.of(System.getProperty("it.work", "target"));

    @TempDir
    Path folder;

    private StandInRegion region;
    private Acceptance acceptance;
    private Map<String, String> reference;

    @BeforeAll
    void allInOne() throws Exception {
        region = new StandInRegion();
        acceptance = new Acceptance(region);
        try (var shape = new AllInOne(Files.createDirectories(folder.resolve("one")))) {
            shape.start();
            report(shape);
            reference = acceptance.against(shape);
        }
    }

    @AfterAll
    void stop() {
        region.close();
    }

    private void prove(Shape shape) throws IOException, InterruptedException {
        report(shape);
        var differences = Comparison.of(shape).differences(reference, acceptance.against(shape));
        differences.forEach(this::report);
        assertThat(differences).isEmpty();
    }

    @Test
    void fiveServersAnswerAsOne() throws Exception {
        try (var five = new FiveServers(Files.createDirectories(folder.resolve("five")))) {
            five.start();
            prove(five);
        }
    }

    @Test
    void aProxyAnswersAsOne() throws Exception {
        try (var proxied = new Proxied(Files.createDirectories(folder.resolve("proxied")))) {
            proxied.start();
            prove(proxied);
        }
    }

    private void report(Shape shape) throws IOException {
        for (var one : shape.footprints()) {
            report(shape.name() + ": " + one.process() + " served after " + one.startMillis() + " ms, "
                    + one.residentMegabytes() + " MB resident");
        }
    }

    private void report(String line) {
        try {
            Files.writeString(
                    work.resolve("shapes-report.txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException disk) {
            throw new java.io.UncheckedIOException(disk);
        }
    }
}
