// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skerry.api.concurrent.Alone;

/** What all-in-one answers, asked once for all tests, and the report of what each architecture costs. */
final class Reference {
    private static final Path WORK = Path.of(System.getProperty("it.work", "target"));
    private static final Path REPORT = WORK.resolve("shapes-report.txt");

    private static @Nullable Map<String, String> answers;

    /** The answers in a file, for the other Java in which tests of the same build run. */
    private static final class Recorded {
        private static final Path LOCK = WORK.resolve("reference.lock");
        private static final Path FILE = WORK.resolve("reference.properties");
        private static final String BUILD = System.getProperty("it.build", "");
        private static final String BUILD_KEY = " of build";

        private static Optional<Map<String, String>> read() throws IOException {
            var kept = new Properties();
            if (!BUILD.isEmpty() && Files.exists(FILE)) {
                try (var in = Files.newBufferedReader(FILE)) {
                    kept.load(in);
                }
            }
            return BUILD.equals(kept.remove(BUILD_KEY))
                    ? Optional.of(kept.stringPropertyNames().stream()
                            .collect(Collectors.toMap(
                                    Function.identity(), kept::getProperty, (one, _) -> one, TreeMap::new)))
                    : Optional.empty();
        }

        private static void write(Map<String, String> answers) throws IOException {
            var kept = new Properties();
            kept.putAll(answers);
            kept.setProperty(BUILD_KEY, BUILD);
            try (var out = Files.newBufferedWriter(FILE)) {
                kept.store(out, "what all-in-one answered");
            }
        }
    }

    private Reference() {}

    /** Answers of a server of its own, which is gone again; they may be those that another Java of this build was given. */
    static synchronized Map<String, String> answers(Acceptance acceptance, Path folder)
            throws IOException, InterruptedException {
        if (answers == null) {
            Alone.with(Recorded.LOCK, () -> {
                var recorded = Recorded.read();
                answers = recorded.isPresent() ? recorded.get() : asked(acceptance, folder);
            });
        }
        return requireNonNull(answers);
    }

    private static Map<String, String> asked(Acceptance acceptance, Path folder)
            throws IOException, InterruptedException {
        try (var one = new AllInOne(Files.createDirectories(folder.resolve("reference")))) {
            one.start();
            var told = acceptance.against(one);
            report(one);
            Recorded.write(told);
            return told;
        }
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
