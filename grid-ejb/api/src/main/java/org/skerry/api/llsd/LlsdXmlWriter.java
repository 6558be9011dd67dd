// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.util.Base64;

/** Writes one document of {@link LlsdXml}. */
final class LlsdXmlWriter {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(256);

    String document(Llsd value) {
        out.append("<llsd>");
        value(value);
        return out.append("</llsd>").toString();
    }

    private void value(Llsd value) {
        switch (value) {
            case Llsd.Undef() -> out.append("<undef />");
            case Llsd.Bool(var flag) -> element("boolean", flag ? "1" : "0");
            case Llsd.Int(var number) -> element("integer", number == 0 ? "" : Integer.toString(number));
            case Llsd.Real(var number) -> element("real", real(number));
            case Llsd.Text(var text) -> element("string", text);
            case Llsd.Id(var id) ->
                element("uuid", id.getMostSignificantBits() == 0 && id.getLeastSignificantBits() == 0 ? "" : id + "");
            case Llsd.Date(var instant) -> element("date", instant.toString());
            case Llsd.Uri(var uri) -> element("uri", uri.toString());
            case Llsd.Binary(var octets) ->
                element("binary", Base64.getEncoder().encodeToString(octets.toArray()));
            case Llsd.Array array -> array(array);
            case Llsd.Struct struct -> struct(struct);
        }
    }

    private void array(Llsd.Array array) {
        if (array.values().isEmpty()) {
            out.append("<array />");
            return;
        }
        out.append("<array>");
        array.values().forEach(this::value);
        out.append("</array>");
    }

    private void struct(Llsd.Struct struct) {
        if (struct.values().isEmpty()) {
            out.append("<map />");
            return;
        }
        out.append("<map>");
        struct.values().forEach((name, member) -> {
            out.append("<key>");
            escaped(name);
            out.append("</key>");
            value(member);
        });
        out.append("</map>");
    }

    private void element(String name, String text) {
        if (text.isEmpty()) {
            out.append('<').append(name).append(" />");
            return;
        }
        out.append('<').append(name).append('>');
        escaped(text);
        out.append("</").append(name).append('>');
    }

    private static String real(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    private void escaped(String text) {
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isXml(point) ? point : REPLACEMENT);
            }
        }
    }

    /** Whether XML 1.0 can carry the character at all. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
