// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;

/** Where a viewer asks to begin. */
sealed interface StartPlace {
    /** Where the user left. */
    record Last() implements StartPlace {}

    /** The user's home. */
    record Home() implements StartPlace {}

    /**
     * A region by name; what was not given of the position is empty.
     *
     * @param x metres from the west edge
     */
    record Named(String region, OptionalDouble x, OptionalDouble y, OptionalDouble z) implements StartPlace {}

    /** Nothing that can be understood. */
    record Anywhere() implements StartPlace {}

    /** Reads the {@code start} member of a login; takes anything. */
    static StartPlace parse(String start) {
        var text = start.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "last" -> new Last();
            case "home" -> new Home();
            default -> text.regionMatches(true, 0, "uri:", 0, 4) ? named(text.substring(4)) : new Anywhere();
        };
    }

    private static StartPlace named(String uri) {
        var parts = uri.replace("&amp;", "&").split("&", -1);
        var region = unescaped(parts[0]).strip();
        return region.isEmpty()
                ? new Anywhere()
                : new Named(region, number(parts, 1), number(parts, 2), number(parts, 3));
    }

    /** A name may come with {@code %20} for blanks; one with a stray percent sign is taken as it is. */
    private static String unescaped(String name) {
        try {
            return name.indexOf('%') < 0 ? name : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            return name;
        }
    }

    private static OptionalDouble number(String[] parts, int index) {
        if (index >= parts.length) {
            return OptionalDouble.empty();
        }
        try {
            var value = Double.parseDouble(parts[index].strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }
}
