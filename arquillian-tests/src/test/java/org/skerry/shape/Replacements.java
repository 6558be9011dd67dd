// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes answers of two grids comparable: what each made by itself gets a name. Ids are numbered by their first appearance,
 * so that one id stays one id; addresses of the grid are one; times and chance are found by the patterns of {@code
 * shape/replaced.txt}. Ids that a request has named stay as they are.
 */
final class Replacements {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<Rule> rules;
    private final List<URI> addresses;
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> numbered = new HashMap<>();

    /** Gives all that a pattern finds one name. */
    record Rule(Pattern pattern, String name) {}

    Replacements(List<Rule> rules, List<URI> addresses) {
        this.rules = List.copyOf(rules);
        this.addresses = List.copyOf(addresses);
    }

    /** The rules: {@code REGEX => NAME}, one a line; lines that begin with {@code #} are left out. */
    static List<Rule> rules() throws IOException {
        try (var in = Replacements.class.getResourceAsStream("/shape/replaced.txt")) {
            if (in == null) {
                throw new IOException("no shape/replaced.txt");
            }
            var rules = new ArrayList<Rule>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split(" => ", 2);
                    rules.add(new Rule(Pattern.compile(parts[0]), parts[1]));
                }
            }
            return rules;
        }
    }

    /** Says that the ids of this text were not made by the grid. */
    void named(String text) {
        var ids = ID.matcher(text);
        while (ids.find()) {
            if (!numbered.containsKey(ids.group())) {
                named.add(ids.group());
            }
        }
    }

    /** The text with names for what the grid made. */
    String applied(String text) {
        var replaced = text;
        for (var address : addresses) {
            replaced = replaced.replace(address.getAuthority(), "{grid}");
        }
        for (var rule : rules) {
            replaced = rule.pattern().matcher(replaced).replaceAll(Matcher.quoteReplacement(rule.name()));
        }
        return ID.matcher(replaced).replaceAll(found -> Matcher.quoteReplacement(id(found.group())));
    }

    private String id(String id) {
        return named.contains(id) ? id : numbered.computeIfAbsent(id, _ -> "{id " + (numbered.size() + 1) + "}");
    }
}
