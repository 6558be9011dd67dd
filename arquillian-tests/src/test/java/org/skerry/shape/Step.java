// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request of the script.
 *
 * @param name unique, as in reports
 * @param asks whether it changes nothing, so that it may be sent again elsewhere
 * @param verb of HTTP
 * @param open whether it goes to a public listener
 * @param service whose server it is sent to
 * @param path below that server's root
 * @param type of the body, empty if there is none
 * @param body with the names of kept values in double braces
 * @param kept what later requests need of the answer
 */
record Step(
        String name,
        boolean asks,
        String verb,
        boolean open,
        String service,
        String path,
        String type,
        String body,
        List<Kept> kept) {
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** A value that the grid made: the first group of what is found in an answer. */
    record Kept(String name, Pattern pattern) {}

    Step {
        kept = List.copyOf(kept);
    }

    /** The same with kept values in place of their names. */
    Step filled(Map<String, String> values) {
        return new Step(name, asks, verb, open, service, filled(path, values), type, filled(body, values), kept);
    }

    private String filled(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new AssertionError("step '" + name + "' needs " + found.group(1) + ", which was not kept");
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }
}
