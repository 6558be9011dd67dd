// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all-in-one answers, asked once for all tests, and the report of what each architecture costs. */
final class Reference {
    private static final Path REPORT = Path.of(System.getProperty("it.work", "target"), "shapes-report.txt");

    private static @Nullable Map<String, String> answers;

    private Reference() {}

    /** Answers of a server of its own, which is gone again. */
    static synchronized Map<String, String> answers(Acceptance acceptance, Path folder)
            throws IOException, InterruptedException {
        var known = answers;
        if (known == null) {
            try (var one = new AllInOne(Files.createDirectories(folder.resolve("reference")))) {
                one.start();
                known = acceptance.against(one);
                report(one);
            }
            answers = known;
        }
        return known;
    }

    /** The differences that nobody accepted. */
    static List<String> differences(Shape shape, Acceptance acceptance, Path folder)
            throws IOException, InterruptedException {
        var expected = answers(acceptance, folder);
        var found = Comparison.of(shape).differences(expected, acceptance.against(shape));
        report(shape);
        found.forEach(Reference::report);
        return found;
    }

    /** Notes start time and memory after the script. */
    private static void report(Shape shape) throws IOException {
        var all = shape.footprints();
        all.forEach(
                one -> report(shape.name() + ": " + one.process() + " served after " + one.startMillis() + " ms and "
                        + one.startCpuMillis() + " ms of CPU, "
                        + one.residentMegabytes() + " MB resident"));
        report(shape.name() + ": "
                + all.stream().mapToLong(Footprint::residentMegabytes).sum() + " MB resident in all");
    }

    private static void report(String line) {
        try {
            Files.writeString(
                    REPORT, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
