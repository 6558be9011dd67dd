// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.math;

import java.util.Locale;

/**
 * Three single-precision numbers: a position in region-local metres (x east, y north, z up), a velocity in metres per
 * second, a size in metres or a direction, as the place that carries it says.
 */
public record Vector3(float x, float y, float z) {
    public static final Vector3 ZERO = new Vector3(0, 0, 0);
    public static final Vector3 UNIT_X = new Vector3(1, 0, 0);

    /**
     * Reads ROBUST's text form {@code <x, y, z>}; blanks and brackets may be missing.
     *
     * @throws IllegalArgumentException unless there are three finite numbers
     */
    public static Vector3 parse(String text) {
        var bare = text.strip();
        if (bare.startsWith("<") && bare.endsWith(">") && bare.length() > 1) {
            bare = bare.substring(1, bare.length() - 1);
        }
        var parts = bare.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a vector: " + text);
        }
        return new Vector3(finite(parts[0], text), finite(parts[1], text), finite(parts[2], text));
    }

    private static float finite(String part, String whole) {
        try {
            var number = Float.parseFloat(part.strip());
            if (Float.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException tellWhole) {
            throw new IllegalArgumentException("not a vector: " + whole, tellWhole);
        }
        throw new IllegalArgumentException("not a finite vector: " + whole);
    }

    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    public Vector3 times(float factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    public float length() {
        return (float) Math.sqrt((double) x * x + (double) y * y + (double) z * z);
    }

    /** The distance to another point, in this vector's unit. */
    public float distanceTo(Vector3 other) {
        return minus(other).length();
    }

    public boolean isFinite() {
        return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z);
    }

    /** ROBUST's text form, {@code <128, 128, 25.5>}: invariant culture, whole numbers without a fraction. */
    public String toText() {
        return "<" + number(x) + ", " + number(y) + ", " + number(z) + ">";
    }

    /** ROBUST's text of one number. */
    public static String number(float value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Integer.toString((int) value);
        }
        return String.format(Locale.ROOT, "%s", value);
    }
}
