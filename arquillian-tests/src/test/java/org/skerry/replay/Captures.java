// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Where captured exchanges are: those of a stock grid beside the repository, if they are there, and our own always. */
final class Captures {
    private Captures() {}

    /** Of a stock grid; the working directory is that of this module. */
    static Path ofStockGrid() {
        return Path.of("..", "..", "shared", "reference", "captures");
    }

    /** Written by us in the same form. */
    static Path ourOwn() {
        try {
            return Path.of(Objects.requireNonNull(Captures.class.getResource("/replay/vectors"))
                    .toURI());
        } catch (URISyntaxException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** Reports the exchanges that are omitted, and, as failures, those that a list does not mention or there are not. */
    static void checkListed(Path captures, ExchangeList list, ReplayReport report) throws IOException {
        var there = names(captures);
        var listed = new LinkedHashSet<String>();
        list.steps().forEach(step -> {
            switch (step) {
                case Step.Replay(var file) -> listed.add(file);
                case Step.Give(var file) -> listed.add(file);
                case Step.Expect(var file) -> listed.add(file);
                case Step.Omit _, Step.Prepare _, Step.Send _ -> {
                    // not compared
                }
            }
        });
        for (var step : list.steps()) {
            if (step instanceof Step.Omit(var files, var reason)) {
                var glob = AcceptedDifferences.glob(files);
                var omitted = there.stream()
                        .filter(name -> glob.matcher(name).matches() && !listed.contains(name))
                        .toList();
                listed.addAll(omitted);
                report.omitted(reason, omitted.size());
                if (omitted.isEmpty()) {
                    report.failed("omitted, but not there: " + files);
                }
            }
        }
        there.stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> report.failed("not in the list: " + name));
        listed.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> report.failed("in the list, but not there: " + name));
    }

    /** All exchanges, as {@code folder/file}. Datagrams are another matter. */
    private static Set<String> names(Path captures) throws IOException {
        try (var files = Files.walk(captures, 2)) {
            return Set.copyOf(files.filter(file -> isExchange(captures.relativize(file)))
                    .map(file -> captures.relativize(file).toString())
                    .toList());
        }
    }

    private static boolean isExchange(Path file) {
        return file.getNameCount() == 2
                && file.toString().endsWith(".txt")
                && !file.startsWith("udp")
                && !file.endsWith("INDEX.txt");
    }
}
