// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write when they name a region: {@code Name}, {@code Name/128/128/25}, {@code "Name"}, and with the grid it
 * is on {@code host:port:Name}, {@code host:port/Name}, {@code http://host:port Name}, {@code hop://host:port/Name/1/2/3},
 * {@code Name @ host:port}. Blanks may stand around all parts, or plus signs for them; a port may be missing after a host
 * with a dot or a scheme.
 *
 * @param grid {@code host:port} in lower case, empty if none is named
 * @param name of the region, empty if the grid alone is named
 */
public record RegionAddress(String grid, String name) {
    /** The schemes that viewers and grids write, a trailing s for TLS left away. */
    private static final Set<String> SCHEMES = Set.of("http", "hg", "hop", "surl", "x-grid-info");

    private static final int MAX_LENGTH = 512;
    private static final int MAX_PORT = 65_535;
    private static final String HOST = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}])?";
    /** Viewers that escape a colon write a bar, {@code |!!} for what follows a scheme. */
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z-]{1,16})(?:://|\\|!!)(.*)$", Pattern.DOTALL);

    private static final Pattern AT = Pattern.compile("^(.*\\S)\\s*@\\s*(\\S+)$", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("^(" + HOST + ")[:|](\\d{1,5})(?:[:/ +|]+(.*))?$", Pattern.DOTALL);
    private static final Pattern DOTTED_HOST =
            Pattern.compile("^([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+)(?:[:/ +|]+(.*))?$", Pattern.DOTALL);
    private static final Pattern BARE_HOST = Pattern.compile("^(" + HOST + ")(?:[/ +]+(.*))?$", Pattern.DOTALL);
    private static final Pattern COORDINATES = Pattern.compile("[/(].*$", Pattern.DOTALL);

    /** Empty for what names nothing. */
    public static Optional<RegionAddress> parse(String text) {
        var rest = unquoted(trimmed(text));
        if (rest.isEmpty() || rest.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var scheme = SCHEME.matcher(rest);
        if (scheme.matches()) {
            return ofScheme(scheme.group(1).toLowerCase(Locale.ROOT), trimmed(scheme.group(2)));
        }
        var at = AT.matcher(rest);
        if (at.matches()) {
            var grid = hosted(at.group(2), 80, false);
            return grid.filter(found -> found.name().isEmpty())
                    .map(found -> new RegionAddress(found.grid(), name(unquoted(at.group(1)))))
                    .or(() -> named(rest));
        }
        return hosted(rest, 80, false).or(() -> named(rest));
    }

    private static Optional<RegionAddress> ofScheme(String scheme, String rest) {
        var secure = scheme.endsWith("s") && SCHEMES.contains(scheme.substring(0, scheme.length() - 1));
        return secure || SCHEMES.contains(scheme) ? hosted(rest, secure ? 443 : 80, true) : Optional.empty();
    }

    /** @param certain whether a host must stand there, dot or no dot */
    private static Optional<RegionAddress> hosted(String text, int usualPort, boolean certain) {
        var withPort = HOST_AND_PORT.matcher(text);
        if (withPort.matches()) {
            var port = Integer.parseInt(withPort.group(2));
            return port < 1 || port > MAX_PORT
                    ? Optional.empty()
                    : Optional.of(of(withPort.group(1), port, rest(withPort, 3)));
        }
        var host = (certain ? BARE_HOST : DOTTED_HOST).matcher(text);
        return host.matches() ? Optional.of(of(host.group(1), usualPort, rest(host, 2))) : Optional.empty();
    }

    private static RegionAddress of(String host, int port, String rest) {
        return new RegionAddress(host.toLowerCase(Locale.ROOT) + ":" + port, name(unquoted(trimmed(rest))));
    }

    private static Optional<RegionAddress> named(String text) {
        var name = name(text);
        return name.isEmpty() ? Optional.empty() : Optional.of(new RegionAddress("", name));
    }

    private static String rest(Matcher matcher, int group) {
        var rest = matcher.group(group);
        return rest == null ? "" : rest;
    }

    /** Without the place within the region, and its escapes undone. */
    private static String name(String text) {
        var name = COORDINATES.matcher(text).replaceFirst("");
        return trimmed(decoded(name));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            // a name may have a percent sign of its own
            return text.replace('+', ' ');
        }
    }

    private static String trimmed(String text) {
        var start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '+')) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static String unquoted(String text) {
        var quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
