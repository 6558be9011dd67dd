// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which differences are meant to be, and why. A line is {@code files | what path | reason}, where {@code *} stands for any
 * text. A line that no difference needs any more is a failure too.
 */
final class AcceptedDifferences {
    private final Map<Line, Integer> lines = new LinkedHashMap<>();

    /** One line of the file. */
    record Line(String files, String difference, String reason) {
        boolean covers(String file, Difference found) {
            return glob(files).matcher(file).matches()
                    && glob(difference)
                            .matcher(found.what() + " " + found.path())
                            .matches();
        }
    }

    AcceptedDifferences(List<String> text) {
        text.forEach(line -> {
            var parts = line.split(" *\\| *", 3);
            lines.put(new Line(parts[0], parts[1], parts[2]), 0);
        });
    }

    static AcceptedDifferences read(String resource) {
        return new AcceptedDifferences(ExchangeList.lines(resource));
    }

    /** Why this is accepted; empty if it is not. */
    Optional<String> reason(String file, Difference found) {
        var covering =
                lines.keySet().stream().filter(line -> line.covers(file, found)).findFirst();
        covering.ifPresent(line -> lines.merge(line, 1, Integer::sum));
        return covering.map(Line::reason);
    }

    /** The lines that were not needed. */
    List<Line> unused() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Pattern glob(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
    }
}
