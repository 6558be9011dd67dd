// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent escapes as ROBUST writes them: lower-case hex, {@code +} for a blank; it reads either case. */
final class FormCoding {
    private static final String PLAIN = "-_.!*()";
    private static final String HEX = "0123456789abcdef";

    private FormCoding() {}

    static String encode(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xFF);
            if (isPlain(c)) {
                out.append(c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    /** Undoes {@link #encode}; a percent sign without two hex digits stands for itself. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var out = new ByteArrayOutputStream(text.length());
        var plain = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < plain.length; at++) {
            if (plain[at] == '%' && at + 2 < plain.length) {
                var high = Character.digit(plain[at + 1], 16);
                var low = Character.digit(plain[at + 2], 16);
                if (high >= 0 && low >= 0) {
                    out.write((high << 4) | low);
                    at += 2;
                    continue;
                }
            }
            out.write(plain[at]);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
