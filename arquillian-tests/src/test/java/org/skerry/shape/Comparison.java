// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one architecture answered beside what all-in-one answers. They are equal but for what {@code
 * shape/accepted-differences.txt} names: {@code SHAPE | STEP | REASON}. One that occurs no more must go.
 */
final class Comparison {
    private static final int AROUND = 120;

    private final String shape;
    private final Set<String> accepted;

    Comparison(String shape, Set<String> accepted) {
        this.shape = shape;
        this.accepted = Set.copyOf(accepted);
    }

    /** With the steps that the list accepts. */
    static Comparison of(Shape shape) throws IOException {
        try (var in = Comparison.class.getResourceAsStream("/shape/accepted-differences.txt")) {
            if (in == null) {
                throw new IOException("no shape/accepted-differences.txt");
            }
            var accepted = new LinkedHashSet<String>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var parts = line.split(" \\| ", 3);
                if (parts.length < 3) {
                    throw new IOException("no SHAPE | STEP | REASON: " + line);
                }
                if (parts[0].equals(shape.name())) {
                    accepted.add(parts[1]);
                }
            }
            return new Comparison(shape.name(), accepted);
        }
    }

    /** One line for each difference that nobody accepted, and for each accepted one that is none. */
    List<String> differences(Map<String, String> reference, Map<String, String> answers) {
        var found = new ArrayList<String>();
        reference.forEach((step, expected) -> {
            var answer = answers.getOrDefault(step, "no answer");
            var same = answer.equals(expected);
            if (!same && !accepted.contains(step)) {
                found.add(shape + ", " + step + ": " + first(expected, answer));
            }
            if (same && accepted.contains(step)) {
                found.add(shape + ", " + step + ": is listed as different and is not");
            }
        });
        accepted.stream()
                .filter(step -> !reference.containsKey(step))
                .forEach(step -> found.add(shape + ", " + step + ": is listed and is no step"));
        return found;
    }

    private static String first(String expected, String answer) {
        var at = 0;
        while (at < expected.length() && at < answer.length() && expected.charAt(at) == answer.charAt(at)) {
            at++;
        }
        return "at " + at + " expected …" + around(expected, at) + "… but was …" + around(answer, at) + "…";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND / 2), Math.min(text.length(), at + AROUND));
    }
}
