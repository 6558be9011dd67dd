// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/**
 * Reads one document: a letter tells the kind of each value, then come its bytes. Numbers are big-endian, but for dates,
 * which are seconds as a little-endian double.
 */
final class LlsdBinaryReader {
    private static final byte[] HEAD = "<? LLSD/Binary ?>\n".getBytes(StandardCharsets.US_ASCII);
    private static final double MOST_SECONDS = 1e11;

    private final ByteBuffer in;
    private final LlsdLimits.Meter meter;

    LlsdBinaryReader(Octets bytes, LlsdLimits limits) {
        this.in = bytes.asBuffer();
        this.meter = limits.new Meter();
    }

    LlsdBinary.Read read() {
        try {
            skipHead();
            var value = value(0);
            return new LlsdBinary.Read(value, in.position());
        } catch (BufferUnderflowException cut) {
            throw new LlsdFormatException("it ends too early");
        }
    }

    private void skipHead() {
        if (in.remaining() >= HEAD.length && in.slice(0, HEAD.length).equals(ByteBuffer.wrap(HEAD))) {
            in.position(HEAD.length);
        }
    }

    private Llsd value(int depth) {
        meter.value(depth);
        var kind = in.get();
        return switch (kind) {
            case '!' -> Llsd.UNDEF;
            case '1' -> new Llsd.Bool(true);
            case '0' -> new Llsd.Bool(false);
            case 'i' -> new Llsd.Int(in.getInt());
            case 'r' -> new Llsd.Real(in.getDouble());
            case 'u' -> new Llsd.Id(new UUID(in.getLong(), in.getLong()));
            case 's' -> new Llsd.Text(text());
            case 'l' -> uri(text());
            case 'd' -> date(in.order(ByteOrder.LITTLE_ENDIAN).getDouble());
            case 'b' -> new Llsd.Binary(bytes());
            case '[' -> new Llsd.Array(array(depth));
            case '{' -> new Llsd.Struct(map(depth));
            default -> throw new LlsdFormatException("a value of kind " + kind);
        };
    }

    private List<Llsd> array(int depth) {
        var count = in.getInt();
        var values = new ArrayList<Llsd>();
        for (var i = 0; i < count; i++) {
            values.add(value(depth + 1));
        }
        expect(']');
        return values;
    }

    private Map<String, Llsd> map(int depth) {
        var count = in.getInt();
        var values = new LinkedHashMap<String, Llsd>();
        for (var i = 0; i < count; i++) {
            expect('k');
            var name = text();
            values.put(name, value(depth + 1));
        }
        expect('}');
        return values;
    }

    private void expect(char wanted) {
        if (in.get() != wanted) {
            throw new LlsdFormatException("no " + wanted + " where one must be");
        }
    }

    private Octets bytes() {
        var length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new LlsdFormatException("bytes beyond the end");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return Octets.owning(bytes);
    }

    private String text() {
        return new String(bytes().toArray(), StandardCharsets.UTF_8);
    }

    private static Llsd uri(String text) {
        try {
            return new Llsd.Uri(new URI(text));
        } catch (URISyntaxException notOne) {
            throw new LlsdFormatException("a URI that is none");
        }
    }

    private Llsd date(double seconds) {
        in.order(ByteOrder.BIG_ENDIAN);
        // what is not a number is no date either
        if (!(Math.abs(seconds) <= MOST_SECONDS)) {
            throw new LlsdFormatException("a date beyond all times");
        }
        try {
            return new Llsd.Date(Instant.ofEpochMilli(Math.round(seconds * 1000)));
        } catch (DateTimeException beyond) {
            throw new LlsdFormatException("a date beyond all times");
        }
    }
}
