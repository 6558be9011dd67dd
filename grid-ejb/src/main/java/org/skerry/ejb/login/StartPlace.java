// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

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

    /**
     * A region of another grid.
     *
     * @param grid its address, {@code host:port}
     */
    record Elsewhere(String grid) implements StartPlace {}

    /** Nothing that can be understood, and {@code safe}. */
    record Anywhere() implements StartPlace {}

    /** What stands behind the last {@code @} of a name if it is an address and no part of the name. */
    Pattern ADDRESS = Pattern.compile("(?:https?://)?([A-Za-z0-9.-]+)(?::(\\d{1,5}))?/?", Pattern.CASE_INSENSITIVE);

    /** How often an ampersand may have been escaped on its way. */
    int MAX_ESCAPES = 4;

    /**
     * Reads the {@code start} member of a login; takes anything.
     *
     * @param own addresses of this grid, see {@link #address}
     */
    static StartPlace parse(String start, Set<String> own) {
        var text = start.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "last" -> new Last();
            case "home" -> new Home();
            default -> text.regionMatches(true, 0, "uri:", 0, 4) ? named(text.substring(4), own) : new Anywhere();
        };
    }

    /** The {@code host:port} of a grid's URL, empty if it is none. */
    static Optional<String> address(String url) {
        try {
            var uri = new URI(url.strip());
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            var usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
            return Optional.of(
                    uri.getHost().toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? usual : uri.getPort()));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static StartPlace named(String uri, Set<String> own) {
        var parts = withoutEscapes(uri).split("&", -1);
        var whole = unescaped(parts[0]).strip();
        var at = whole.lastIndexOf('@');
        var grid = at < 0
                ? Optional.<String>empty()
                : gridAfter(whole.substring(at + 1).strip());
        if (grid.isPresent() && !own.contains(grid.get())) {
            return new Elsewhere(grid.get());
        }
        var region = grid.isPresent() ? whole.substring(0, at).strip() : whole;
        return region.isEmpty()
                ? new Anywhere()
                : new Named(region, number(parts, 1), number(parts, 2), number(parts, 3));
    }

    /** A word without dot or port is no address: regions may be called {@code Cafe @ Night}. */
    private static Optional<String> gridAfter(String text) {
        var address = ADDRESS.matcher(text);
        if (!address.matches() || (address.group(2) == null && address.group(1).indexOf('.') < 0)) {
            return Optional.empty();
        }
        var secure = text.regionMatches(true, 0, "https:", 0, 6);
        var port = address.group(2) != null ? address.group(2) : secure ? "443" : "80";
        return Optional.of(address.group(1).toLowerCase(Locale.ROOT) + ":" + port);
    }

    private static String withoutEscapes(String uri) {
        var text = uri;
        for (var i = 0; i < MAX_ESCAPES && text.contains("&amp;"); i++) {
            text = text.replace("&amp;", "&");
        }
        return text;
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
