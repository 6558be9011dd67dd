// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a value of theirs becomes one of ours: {@code text}, {@code whole}, {@code number}, {@code truth}, {@code id}, {@code
 * host}, {@code first} and {@code second} of two with a comma between, {@code regex} (commas escaped), {@code
 * blanks-to-commas}, {@code millis-to-seconds}, {@code words a=b c=d}, {@code service <key>} (left out where it is what
 * that key says already), {@code mysql-url}, {@code mysql-user}, {@code mysql-password}.
 */
final class Transform {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");
    private static final int MILLIS = 1000;

    private Transform() {}

    /** Our value; empty if theirs cannot be one. */
    static Optional<String> apply(String how, String value) {
        var words = how.split(" ", 2);
        return switch (words[0]) {
            case "text", "service" -> Optional.of(value);
            case "whole" -> matching(value, "[+-]?[0-9]+");
            case "number" -> matching(value, "[+-]?[0-9]+(\\.[0-9]+)?");
            case "truth" -> truth(value);
            case "id" ->
                Optional.of(value).filter(text -> UUID_FORM.matcher(text).matches());
            case "host" ->
                Optional.of(value).filter(text -> HOST.matcher(text).matches() && !text.equalsIgnoreCase("SYSTEMIP"));
            case "first" -> pair(value, 0);
            case "second" -> pair(value, 1);
            case "regex" -> Optional.of(value.replace(",", "\\,"));
            case "blanks-to-commas" ->
                Optional.of(String.join(",", value.strip().split("[\\s,|]+", -1)));
            case "millis-to-seconds" ->
                matching(value, "[0-9]{1,9}")
                        .map(text -> Integer.toString(Math.max(1, Integer.parseInt(text) / MILLIS)));
            case "words" -> word(value, words[1]);
            case "mysql-url" -> MySql.of(value).map(MySql::url);
            case "mysql-user" -> MySql.of(value).flatMap(MySql::user);
            case "mysql-password" -> MySql.of(value).flatMap(MySql::password);
            default -> throw new IllegalStateException("there is no transform " + how);
        };
    }

    private static Optional<String> matching(String value, String form) {
        return Optional.of(value).filter(text -> text.matches(form));
    }

    private static Optional<String> truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of("true");
            case "false", "no", "off", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Optional<String> pair(String value, int index) {
        var parts = value.split(",", -1);
        return parts.length == 2 ? matching(parts[index].strip(), "[0-9]{1,7}") : Optional.empty();
    }

    /** Of a class in an assembly only the class is looked at. */
    private static Optional<String> word(String value, String words) {
        var last = value.substring(value.lastIndexOf(':') + 1);
        return Arrays.stream(words.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equalsIgnoreCase(last))
                .map(pair -> pair[1])
                .findFirst();
    }
}
