// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A properties file in the making. Not thread-safe. */
final class OutputFile {
    private final String name;
    private final List<String> head = new ArrayList<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(String value, String comment) {}

    /** @param head its first lines, for people */
    OutputFile(String name, List<String> head) {
        this.name = name;
        this.head.addAll(head);
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(lines.get(key)).map(Line::value);
    }

    /** Says something that nobody has said yet; false if something else is said already. */
    boolean put(String key, String value, String comment) {
        var before = lines.putIfAbsent(key, new Line(value, comment));
        return before == null || before.value().equals(value);
    }

    /** Says it whatever was said before. */
    void replace(String key, String value, String comment) {
        lines.put(key, new Line(value, comment));
    }

    /** One more line at the beginning. */
    void remark(String line) {
        head.add(line);
    }

    String text() {
        var text = new StringBuilder();
        head.forEach(line -> text.append("# ").append(line).append('\n'));
        lines.forEach((key, line) -> text.append("\n# ")
                .append(line.comment())
                .append('\n')
                .append(escaped(key, true))
                .append('=')
                .append(escaped(line.value(), false))
                .append('\n'));
        return text.toString();
    }

    /** As properties files are read, and so that what is left of references is a text to MicroProfile Config. */
    private static String escaped(String text, boolean isKey) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isSeparator = isKey && (c == ' ' || c == ':' || c == '=');
            var isSpecial = isSeparator || (i == 0 && (c == '#' || c == '!' || c == ' '));
            if (c == '\\' || isSpecial) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
