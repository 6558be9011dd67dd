// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was compared and what came of it, as text in the build's folder. */
final class ReplayReport {
    private static final Logger LOG = System.getLogger(ReplayReport.class.getName());

    private final String title;
    private final AcceptedDifferences accepted;
    private final Map<String, Counts> services = new TreeMap<>();
    private final Map<String, Set<String>> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> omitted = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /** Per service. */
    private static final class Counts {
        private int exact;
        private int accepted;
        private int different;

        @Override
        public String toString() {
            return "%6d %9d %10d".formatted(exact, accepted, different);
        }
    }

    ReplayReport(String title, AcceptedDifferences accepted) {
        this.title = title;
        this.accepted = accepted;
    }

    /** One exchange was compared. */
    void compared(Exchange exchange, List<Difference> differences) {
        var counts = services.computeIfAbsent(exchange.peer() + " " + exchange.service(), _ -> new Counts());
        var unexplained = new LinkedHashMap<String, String>();
        for (var difference : differences) {
            var where = exchange.name() + " " + difference.what() + " " + difference.path();
            var reason = accepted.reason(exchange.name(), difference);
            if (reason.isPresent()) {
                reasons.computeIfAbsent(reason.get(), _ -> new LinkedHashSet<>())
                        .add(where);
            } else {
                unexplained.putIfAbsent(where, exchange.name() + "\n    " + difference);
            }
        }
        failures.addAll(unexplained.values());
        if (!unexplained.isEmpty()) {
            counts.different++;
        } else if (differences.isEmpty()) {
            counts.exact++;
        } else {
            counts.accepted++;
        }
    }

    /** So many are not compared. */
    void omitted(String reason, int files) {
        omitted.merge(reason, files, Integer::sum);
    }

    void failed(String problem) {
        failures.add(problem);
    }

    /** To be called when all is compared: the accepted differences must all have occurred. */
    List<String> finish(Path file) throws IOException {
        accepted.unused()
                .forEach(line ->
                        failures.add("accepted, but occurs no more: " + line.files() + " | " + line.difference()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
        LOG.log(Level.INFO, "{0}; see {1}", summary(), file);
        return List.copyOf(failures);
    }

    String summary() {
        var exact = services.values().stream().mapToInt(counts -> counts.exact).sum();
        var listed =
                services.values().stream().mapToInt(counts -> counts.accepted).sum();
        var different =
                services.values().stream().mapToInt(counts -> counts.different).sum();
        var left = omitted.values().stream().mapToInt(Integer::intValue).sum();
        return "%s: %d exchanges as captured, %d with accepted differences, %d different, %d omitted, %d failures"
                .formatted(title, exact, listed, different, left, failures.size());
    }

    private String text() {
        var text = new StringBuilder(summary()).append("\n\n   as captured  accepted  different\n");
        services.forEach((service, counts) ->
                text.append(counts).append("  ").append(service).append('\n'));
        text.append("\nAccepted differences\n");
        reasons.forEach((reason, where) -> {
            text.append("- ").append(reason).append('\n');
            where.forEach(each -> text.append("    ").append(each).append('\n'));
        });
        text.append("\nOmitted\n");
        omitted.forEach((reason, files) -> text.append("%6d  %s%n".formatted(files, reason)));
        text.append("\nFailures\n");
        failures.forEach(failure -> text.append("- ").append(failure).append('\n'));
        return text.toString();
    }
}
