// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.math.Vector3;

/**
 * Members of a JSON body between simulators, as loosely as peers of all versions write them: numbers and booleans also
 * as text, binary as an array of byte values or as base64, default values left out.
 */
final class JsonMembers {
    private static final UUID ZERO = new UUID(0, 0);
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private final Llsd.Struct members;

    JsonMembers(Llsd value) {
        if (!(value instanceof Llsd.Struct struct)) {
            throw new LlsdFormatException("the body is not a map");
        }
        members = struct;
    }

    /** A 32 bit number as peers write it: widened, with 15 digits. */
    static Llsd real(float number) {
        return new Llsd.Real(new BigDecimal(number).round(FIFTEEN_DIGITS).doubleValue());
    }

    Llsd raw(String name) {
        return members.get(name);
    }

    String text(String name) {
        return switch (raw(name)) {
            case Llsd.Text(var text) -> text;
            case Llsd.Int(var number) -> Integer.toString(number);
            case Llsd.Real(var number)
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString((long) number);
            case Llsd.Real(var number) -> Double.toString(number);
            case Llsd.Bool(var flag) -> Boolean.toString(flag);
            default -> "";
        };
    }

    boolean flag(String name) {
        var text = text(name).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1");
    }

    UUID id(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return ZERO;
        }
        return UuidText.tryParse(text).orElseThrow(() -> new LlsdFormatException(name + " is not a UUID"));
    }

    /** An id that must be there. */
    UUID requiredId(String name) {
        var id = id(name);
        if (id.equals(ZERO)) {
            throw new LlsdFormatException(name + " is missing");
        }
        return id;
    }

    /** An unsigned 32 bit number, 0 if it is left out. */
    int unsigned(String name) {
        var text = text(name);
        try {
            return text.isEmpty() ? 0 : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException tooWide) {
            throw new LlsdFormatException(name + " is not an unsigned 32 bit number");
        }
    }

    float single(String name) {
        var text = text(name);
        try {
            var number = text.isEmpty() ? 0 : Float.parseFloat(text);
            return Float.isFinite(number) ? number : 0;
        } catch (NumberFormatException garbled) {
            throw new LlsdFormatException(name + " is not a number");
        }
    }

    Vector3 vector(String name, Vector3 ifMissing) {
        var text = text(name);
        try {
            return text.isEmpty() ? ifMissing : Vector3.parse(text);
        } catch (IllegalArgumentException garbled) {
            throw new LlsdFormatException(name + " is not a vector");
        }
    }

    List<Llsd> list(String name) {
        return raw(name) instanceof Llsd.Array(var values) ? values : List.of();
    }

    Octets binary(String name) {
        return switch (raw(name)) {
            case Llsd.Array(var values) -> bytes(name, values);
            case Llsd.Text(var text) -> base64(name, text);
            default -> Octets.EMPTY;
        };
    }

    private static Octets bytes(String name, List<Llsd> values) {
        var bytes = new byte[values.size()];
        for (var i = 0; i < bytes.length; i++) {
            if (!(values.get(i) instanceof Llsd.Int(var value)) || value < -128 || value > 255) {
                throw new LlsdFormatException(name + " holds something that is no byte");
            }
            bytes[i] = (byte) value;
        }
        return Octets.owning(bytes);
    }

    private static Octets base64(String name, String text) {
        try {
            return Octets.owning(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException garbled) {
            throw new LlsdFormatException(name + " is not base64");
        }
    }
}
