// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

/** Names and texts in XML: ROBUST escapes in names what XML does not allow there, {@code _x0020_} for a blank. */
final class XmlText {
    private static final int SHORT_ESCAPE = 7;

    private XmlText() {}

    /** Whether it needs no second look in a text; nearly all of the wire do not. */
    static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7F && c != '<' && c != '>' && c != '&';
    }

    /** The text with markup escaped; characters that XML cannot carry become U+FFFD. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#xD;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }

    static String encodeName(String name) {
        return isPlainName(name) ? name : encodeEach(name);
    }

    private static boolean isPlainName(String name) {
        if (name.isEmpty() || !startsName(name.charAt(0)) || name.contains("_x")) {
            return false;
        }
        for (var at = 1; at < name.length(); at++) {
            if (!continuesName(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static String encodeEach(String name) {
        var out = new StringBuilder(name.length() + 8);
        for (var at = 0; at < name.length(); ) {
            var c = name.codePointAt(at);
            if ((c == '_' && isEscape(name, at)) || !(at == 0 ? startsName(c) : continuesName(c))) {
                out.append(c > 0xFFFF ? "_x%08X_".formatted(c) : "_x%04X_".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return out.isEmpty() ? "_" : out.toString();
    }

    static String decodeName(String name) {
        if (name.indexOf("_x") < 0) {
            return name;
        }
        var out = new StringBuilder(name.length());
        for (var at = 0; at < name.length(); at++) {
            if (isEscape(name, at)) {
                out.append((char) Integer.parseInt(name, at + 2, at + 6, 16));
                at += SHORT_ESCAPE - 1;
            } else if (isLongEscape(name, at)) {
                var c = Integer.parseUnsignedInt(name, at + 2, at + 10, 16);
                out.appendCodePoint(Character.isValidCodePoint(c) ? c : 0xFFFD);
                at += 10;
            } else {
                out.append(name.charAt(at));
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String name, int at) {
        return isEscape(name, at, 4);
    }

    private static boolean isLongEscape(String name, int at) {
        return isEscape(name, at, 8);
    }

    private static boolean isEscape(String name, int at, int digits) {
        if (!name.startsWith("_x", at) || at + digits + 2 >= name.length() || name.charAt(at + digits + 2) != '_') {
            return false;
        }
        for (var i = at + 2; i < at + 2 + digits; i++) {
            if (Character.digit(name.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** ASCII alone: which other letters XML takes depends on its edition, and every reader undoes the escapes. */
    private static boolean startsName(int c) {
        return isAsciiLetter(c) || c == '_';
    }

    private static boolean continuesName(int c) {
        return startsName(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
