// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a value has to look like: {@code text}, {@code port}, {@code url}, {@code file}, {@code folder}, {@code whole
 * 1..64}, {@code number 0..1000}, or words with {@code |} between. Readers may ask for more.
 */
public record ValueType(String text) {
    private static final String WHOLE = "whole ";
    private static final String NUMBER = "number ";
    private static final int MOST_PORT = 65_535;

    /** What to write instead of a value that cannot be; empty for one that can. */
    public Optional<String> complaint(String value) {
        if (text.startsWith(WHOLE)) {
            return range(value, text.substring(WHOLE.length()), true);
        }
        if (text.startsWith(NUMBER)) {
            return range(value, text.substring(NUMBER.length()), false);
        }
        if (text.indexOf('|') >= 0) {
            var words = text.split("\\|", -1);
            return Arrays.stream(words).anyMatch(word -> word.equalsIgnoreCase(value))
                    ? Optional.empty()
                    : Optional.of("write one of " + String.join(", ", words));
        }
        return switch (text) {
            case "port" -> range(value, "1.." + MOST_PORT, true);
            case "url" -> unless(isUrl(value), "write a URL such as http://grid.example:8003/");
            case "file", "folder" -> unless(isPath(value), "write the path of a " + text);
            default -> Optional.empty();
        };
    }

    private static Optional<String> range(String value, String range, boolean whole) {
        var bounds = range.split("\\.\\.", -1);
        var least = new BigDecimal(bounds[0]);
        var most = new BigDecimal(bounds[1]);
        var fits = false;
        try {
            var number = new BigDecimal(value);
            fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            fits &= !whole || value.matches("[+-]?[0-9]+");
        } catch (NumberFormatException notOne) {
            // told below, together with numbers out of range
        }
        return unless(fits, "write a " + (whole ? "whole " : "") + "number from " + bounds[0] + " to " + bounds[1]);
    }

    private static Optional<String> unless(boolean fits, String remedy) {
        return fits ? Optional.empty() : Optional.of(remedy);
    }

    private static boolean isUrl(String value) {
        try {
            var uri = new URI(value);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException garbled) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException notOne) {
            return false;
        }
    }
}
