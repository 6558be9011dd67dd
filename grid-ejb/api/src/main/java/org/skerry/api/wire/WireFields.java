// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.UuidText;
import org.skerry.api.math.Vector3;

/**
 * Named texts of a request or a reply, with typed access. Missing optional fields are normal across versions; what is
 * there must be well formed, or {@link MalformedBodyException} is thrown.
 */
public record WireFields(Map<String, String> values) {
    private static final UUID ZERO = new UUID(0, 0);
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The text, empty if there is none. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The text, which must be there and not empty. */
    public String required(String name) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedBodyException("no " + name);
        }
        return value;
    }

    /** The id, which must be there. */
    public UUID uuid(String name) {
        return uuidOf(name, required(name));
    }

    /** The id, zero if there is none. */
    public UUID uuidOrZero(String name) {
        var value = text(name);
        return value.isEmpty() ? ZERO : uuidOf(name, value);
    }

    /** Reads one id of a list. */
    static UUID uuidOf(String name, String value) {
        return UuidText.tryParse(value).orElseThrow(() -> new MalformedBodyException(name + " is not an id"));
    }

    /** The number, which must be there. */
    public int integer(String name) {
        return integerOf(name, required(name));
    }

    public int integer(String name, int fallback) {
        var value = text(name);
        return value.isEmpty() ? fallback : integerOf(name, value);
    }

    /** The number as 32 bits; permissions are also sent as unsigned. */
    public int bits(String name, int fallback) {
        var value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            var number = Long.parseLong(value.strip());
            if (number >= Integer.MIN_VALUE && number <= 0xFFFF_FFFFL) {
                return (int) number;
            }
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a number", notOne);
        }
        throw new MalformedBodyException(name + " is out of range");
    }

    private static int integerOf(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a number", notOne);
        }
    }

    /** Seconds since 1970, in the years 1 to 9999, which every database can keep; the epoch if there is none. */
    public Instant unixTime(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            var seconds = Long.parseLong(value.strip());
            if (seconds >= FIRST_SECOND && seconds <= LAST_SECOND) {
                return Instant.ofEpochSecond(seconds);
            }
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a time", notOne);
        }
        throw new MalformedBodyException(name + " is out of range");
    }

    /** {@code True}, {@code true} and {@code 1} are true; anything else, and nothing, is false. */
    public boolean bool(String name) {
        var value = text(name).strip().toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("1");
    }

    /** The vector, zero if there is none. */
    public Vector3 vector(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            return Vector3.ZERO;
        }
        try {
            return Vector3.parse(value);
        } catch (IllegalArgumentException notOne) {
            throw new MalformedBodyException(name + " is not a vector", notOne);
        }
    }

    /** ROBUST's text of a truth value. */
    public static String text(boolean value) {
        return value ? "True" : "False";
    }
}
