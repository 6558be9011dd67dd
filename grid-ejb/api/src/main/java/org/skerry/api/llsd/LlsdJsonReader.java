// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;

/** Reads one document of {@link LlsdJson}, strictly after RFC 8259; a name given twice is refused. */
final class LlsdJsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 64;
    /** With a sign. */
    private static final int LONGEST_INT = 11;

    private final String text;
    private final LlsdLimits.Meter meter;
    private int at;

    LlsdJsonReader(Octets document, LlsdLimits limits) {
        meter = limits.new Meter();
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.toArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new LlsdFormatException("not UTF-8");
        }
        at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    Llsd read() {
        var value = value(1);
        blank();
        if (at != text.length()) {
            throw broken("more than one value");
        }
        return value;
    }

    private Llsd value(int depth) {
        meter.value(depth);
        blank();
        return switch (peek()) {
            case '{' -> struct(depth);
            case '[' -> array(depth);
            case '"' -> new Llsd.Text(string());
            case 't' -> word("true", new Llsd.Bool(true));
            case 'f' -> word("false", new Llsd.Bool(false));
            case 'n' -> word("null", Llsd.UNDEF);
            default -> number();
        };
    }

    private Llsd struct(int depth) {
        Map<String, Llsd> members = new LinkedHashMap<>();
        at++;
        blank();
        if (takes('}')) {
            return new Llsd.Struct(members);
        }
        do {
            blank();
            var name = string();
            blank();
            expect(':');
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                throw broken("a name is given twice");
            }
            blank();
        } while (takes(','));
        expect('}');
        return new Llsd.Struct(members);
    }

    private Llsd array(int depth) {
        var values = new ArrayList<Llsd>();
        at++;
        blank();
        if (takes(']')) {
            return new Llsd.Array(values);
        }
        do {
            values.add(value(depth + 1));
            blank();
        } while (takes(','));
        expect(']');
        return new Llsd.Array(values);
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (true) {
            var c = peek();
            at++;
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw broken("a control character in a string");
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw broken("an unknown escape");
        };
    }

    private char hex() {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw broken("an unknown escape");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Llsd number() {
        var end = at;
        while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var digits = text.substring(at, Math.min(end, at + LONGEST_NUMBER + 1));
        if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
            throw broken("not a value");
        }
        at = end;
        return isInt(digits) ? new Llsd.Int(Integer.parseInt(digits)) : new Llsd.Real(Double.parseDouble(digits));
    }

    /** Of a number; an exception would tell as well, and cost more than the rest of the document. */
    private static boolean isInt(String number) {
        var isWhole = number.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        if (!isWhole || number.length() > LONGEST_INT) {
            return false;
        }
        var value = Long.parseLong(number);
        return value == (int) value;
    }

    private Llsd word(String word, Llsd value) {
        if (!text.startsWith(word, at)) {
            throw broken("not a value");
        }
        at += word.length();
        return value;
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("ends too early");
        }
        return text.charAt(at);
    }

    private boolean takes(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!takes(c)) {
            throw broken("expected " + c);
        }
    }

    private LlsdFormatException broken(String problem) {
        return new LlsdFormatException("not JSON at character " + at + ": " + problem);
    }
}
