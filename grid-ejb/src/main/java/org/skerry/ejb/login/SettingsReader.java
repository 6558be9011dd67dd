// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the keys of one area; what is wrong is refused with key, value and remedy. */
final class SettingsReader {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String prefix;
    private final Function<String, Optional<String>> source;

    /** @param source value of a whole key, empty if it is not set */
    SettingsReader(String prefix, Function<String, Optional<String>> source) {
        this.prefix = prefix;
        this.source = source;
    }

    Optional<String> text(String key) {
        return source.apply(prefix + key).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    int whole(String key, int otherwise, int least) {
        return text(key).map(value -> whole(prefix + key, value, least)).orElse(otherwise);
    }

    private static int whole(String key, String value, int least) {
        try {
            var number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new IllegalStateException(key + " is '" + value + "': " + remedy(least), none);
        }
        throw new IllegalStateException(key + " is '" + value + "': " + remedy(least));
    }

    private static String remedy(int least) {
        return least == Integer.MIN_VALUE ? "write a whole number." : "write a whole number, " + least + " or more.";
    }

    boolean truth(String key, boolean otherwise) {
        return oneOf(key, String.valueOf(otherwise), "true", "false").equals("true");
    }

    /** One of some words, in whatever case; the first given is what stands for a key that is not set. */
    String oneOf(String key, String otherwise, String... words) {
        var value = text(key, otherwise);
        for (var word : words) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw new IllegalStateException(
                prefix + key + " is '" + value + "': write one of " + String.join(", ", words) + ".");
    }

    /** Parts between commas; a comma within one is written {@code \,}. */
    List<String> list(String key) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var value = text(key, "");
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length() && value.charAt(i + 1) == ',') {
                part.append(',');
                i++;
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream()
                .map(word -> SPACES.matcher(word.strip()).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Regular expressions, without regard to case. */
    List<Pattern> patterns(String key) {
        return list(key).stream().map(regex -> pattern(key, regex)).toList();
    }

    private Pattern pattern(String key, String regex) {
        try {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalStateException(
                    prefix + key + " has '" + regex + "', which is no regular expression (" + wrong.getDescription()
                            + "): correct it; a comma within one is written \\,.",
                    wrong);
        }
    }

    /** Hashes or addresses: hexadecimal digits, maybe with colons or hyphens between. */
    Set<String> machines(String key) {
        var all = list(key).stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (var machine : all) {
            if (!machine.matches("[0-9a-f:-]{4,64}")) {
                throw new IllegalStateException(prefix + key + " has '" + machine
                        + "': write what viewers send, hexadecimal digits such as"
                        + " 5ebe2294ecd0e0f08eab7690d2a6ee69, separated by commas.");
            }
        }
        return all;
    }
}
