// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the ini files that OpenSimulator reads: sections in brackets, {@code key = value}, comments after a semicolon, and
 * at a line's beginning after a hash. A value in double quotes may have semicolons; without, it ends at one. Bytes that
 * are no UTF-8 are read as Latin-1.
 */
final class IniFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private IniFile() {}

    /**
     * All values in their order.
     *
     * @throws IOException if the file cannot be read
     */
    static List<IniValue> read(Path file) throws IOException {
        var values = new ArrayList<IniValue>();
        var section = "";
        var number = 0;
        for (var line : text(file).split("\n", -1)) {
            number++;
            var text = line.strip();
            if (text.startsWith("[") && text.indexOf(']') > 0) {
                section = text.substring(1, text.indexOf(']')).strip();
            } else {
                value(text, file, number, section).ifPresent(values::add);
            }
        }
        return values;
    }

    private static String text(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Optional<IniValue> value(String text, Path file, int number, String section) {
        var equals = text.indexOf('=');
        if (text.isEmpty() || text.charAt(0) == ';' || text.charAt(0) == '#' || equals <= 0) {
            return Optional.empty();
        }
        var key = text.substring(0, equals).strip();
        return Optional.of(new IniValue(
                file, number, section, key, unquoted(text.substring(equals + 1).strip())));
    }

    /** Quotes may begin anywhere; only outside of them a semicolon begins a comment. */
    private static String unquoted(String text) {
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ';' && !isQuoted) {
                break;
            } else {
                value.append(c);
            }
        }
        return value.toString().strip();
    }
}
