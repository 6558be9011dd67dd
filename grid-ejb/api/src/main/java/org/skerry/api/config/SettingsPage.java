// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.List;
import java.util.stream.Collectors;

/** Settings as people or programs read them, secrets masked. Immutable. */
public record SettingsPage(List<Setting> settings) {
    private static final int WIDEST_KEY = 46;
    private static final int WIDEST_VALUE = 48;
    private static final int FIRST_PRINTABLE = 0x20;

    public SettingsPage {
        settings = List.copyOf(settings);
    }

    /** Those alone that are other than where nobody sets them. */
    public SettingsPage changed() {
        return new SettingsPage(settings.stream().filter(Setting::isChanged).toList());
    }

    /** A line for each: key, value, source. */
    public String text() {
        var keys = width(settings.stream().map(Setting::key).toList(), WIDEST_KEY);
        var values = width(settings.stream().map(Setting::shown).toList(), WIDEST_VALUE);
        return settings.stream()
                .map(one -> pad(one.key(), keys) + "  " + pad(one.shown(), values) + "  " + one.origin() + "\n")
                .collect(Collectors.joining());
    }

    private static int width(List<String> texts, int most) {
        return Math.min(most, texts.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** An array of objects with {@code key}, {@code value}, {@code source}, {@code default}, {@code changed} and {@code secret}. */
    public String json() {
        return settings.stream().map(SettingsPage::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String json(Setting one) {
        return "{\"key\":" + quote(one.key()) + ",\"value\":"
                + (one.value().isPresent() ? quote(one.shown()) : "null") + ",\"source\":" + quote(one.origin())
                + ",\"default\":" + quote(one.known().map(ConfigKey::otherwise).orElse("")) + ",\"changed\":"
                + one.isChanged() + ",\"secret\":"
                + one.known().map(ConfigKey::secret).orElse(false) + "}";
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                quoted.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
