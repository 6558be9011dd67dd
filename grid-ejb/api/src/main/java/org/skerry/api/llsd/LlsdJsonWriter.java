// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.util.Iterator;
import java.util.function.Consumer;
import org.skerry.api.binary.Octets;

/** Writes one document of {@link LlsdJson}. */
final class LlsdJsonWriter {
    private final StringBuilder out = new StringBuilder(256);

    String document(Llsd value) {
        value(value);
        return out.toString();
    }

    private void value(Llsd value) {
        switch (value) {
            case Llsd.Undef() -> out.append("null");
            case Llsd.Bool(var flag) -> out.append(flag);
            case Llsd.Int(var number) -> out.append(number);
            case Llsd.Real(var number) -> real(number);
            case Llsd.Text(var text) -> quoted(text);
            case Llsd.Id(var id) -> quoted(id.toString());
            case Llsd.Date(var instant) -> quoted(instant.toString());
            case Llsd.Uri(var uri) -> quoted(uri.toString());
            case Llsd.Binary(var octets) -> bytes(octets);
            case Llsd.Array(var values) -> list('[', ']', values.iterator(), this::value);
            case Llsd.Struct(var members) ->
                list('{', '}', members.entrySet().iterator(), member -> {
                    quoted(member.getKey());
                    out.append(':');
                    value(member.getValue());
                });
        }
    }

    private <T> void list(char open, char close, Iterator<T> members, Consumer<T> write) {
        out.append(open);
        while (members.hasNext()) {
            write.accept(members.next());
            if (members.hasNext()) {
                out.append(',');
            }
        }
        out.append(close);
    }

    /** JSON has no word for what is not a number. */
    private void real(double number) {
        if (!Double.isFinite(number)) {
            out.append("null");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.append((long) number);
        } else {
            out.append(number);
        }
    }

    private void bytes(Octets octets) {
        out.append('[');
        for (var i = 0; i < octets.length(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(octets.at(i) & 0xFF);
        }
        out.append(']');
    }

    private void quoted(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || (Character.isSurrogate(c) && !isPaired(text, i))) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
