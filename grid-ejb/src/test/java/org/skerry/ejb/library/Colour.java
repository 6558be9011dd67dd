// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

/** A colour; each part from 0 to 1. */
record Colour(double red, double green, double blue, double alpha) {
    /** An opaque one from six hexadecimal digits. */
    static Colour of(int rgb) {
        return new Colour(((rgb >> 16) & 0xFF) / 255.0, ((rgb >> 8) & 0xFF) / 255.0, (rgb & 0xFF) / 255.0, 1);
    }

    Colour towards(Colour other, double share) {
        return new Colour(
                Pattern.mix(red, other.red, share),
                Pattern.mix(green, other.green, share),
                Pattern.mix(blue, other.blue, share),
                Pattern.mix(alpha, other.alpha, share));
    }

    Colour times(double brightness) {
        return new Colour(red * brightness, green * brightness, blue * brightness, alpha);
    }

    Colour withAlpha(double opacity) {
        return new Colour(red, green, blue, opacity);
    }

    /** As a picture holds it: eight bits each of alpha, red, green, blue. */
    int argb() {
        return (bits(alpha) << 24) | (bits(red) << 16) | (bits(green) << 8) | bits(blue);
    }

    private static int bits(double part) {
        return (int) Math.rint(Math.clamp(part, 0.0, 1.0) * 255);
    }
}
