// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.openid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one host in one browser, as far as the grid uses them (RFC 6265). */
final class CookieJar {
    private record Key(String path, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (path + " " + name).compareTo(other.path + " " + other.name);
        }
    }

    private final Map<Key, String> cookies = new TreeMap<>();
    /** All lines that set one. */
    private final List<String> lines = new ArrayList<>();

    void take(List<String> setCookies) {
        setCookies.forEach(this::take);
    }

    private void take(String line) {
        lines.add(line);
        var parts = line.split(";");
        var pair = parts[0].split("=", 2);
        var path = "/";
        var over = false;
        for (var part : parts) {
            var attribute = part.strip().split("=", 2);
            if (attribute.length == 2) {
                switch (attribute[0].toLowerCase(Locale.ROOT)) {
                    case "path" -> path = attribute[1];
                    case "max-age" -> over |= attribute[1].equals("0");
                    case "expires" -> over |= attribute[1].contains("1970");
                    default -> {}
                }
            }
        }
        put(path, pair[0].strip(), over ? "" : pair[1]);
    }

    /** An empty value takes it away. */
    void put(String path, String name, String value) {
        if (value.isEmpty()) {
            cookies.remove(new Key(path, name));
        } else {
            cookies.put(new Key(path, name), value);
        }
    }

    /** What goes along with a request for this path. */
    String header(String path) {
        return cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Optional<String> value(String name) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
