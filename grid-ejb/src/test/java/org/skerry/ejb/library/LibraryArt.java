// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Draws the library's textures. Nothing here is random: the same code draws the same pictures everywhere. */
final class LibraryArt {
    /** The colour of the point at a column and a row of a picture. */
    @FunctionalInterface
    interface Painter {
        Colour at(double x, double y);
    }

    /**
     * A picture to be drawn.
     *
     * @param bitsPerPixel 0 for lossless
     */
    record Picture(String name, int size, boolean alpha, double bitsPerPixel, Painter painter) {
        byte[] codestream() throws IOException {
            var image =
                    new BufferedImage(size, size, alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    image.setRGB(x, y, painter.at(x, y).argb());
                }
            }
            return J2cEncoder.encode(image, bitsPerPixel);
        }
    }

    private static final int SIDE = 256;
    private static final Colour WHITE = Colour.of(0xFFFFFF);

    private LibraryArt() {}

    static List<Picture> pictures() {
        return List.of(
                new Picture("blank", SIDE, false, 0, (x, y) -> WHITE),
                new Picture("transparent", 32, true, 0, (x, y) -> WHITE.withAlpha(0)),
                opaque("plywood", LibraryArt::plywood),
                opaque("avatar", LibraryArt::avatar),
                opaque("iris", LibraryArt::iris),
                opaque("hair", LibraryArt::hair),
                opaque("dirt", ground(11, 0x6E5A41, 0xA48C68, 0x4F4030)),
                opaque("grass", ground(12, 0x4C6B2F, 0x7F9A4B, 0x33501F)),
                opaque("mountain", ground(13, 0x6F6A58, 0x98937C, 0x56603F)),
                opaque("rock", ground(14, 0x74767A, 0xA3A5A6, 0x4B4D52)),
                new Picture("sun", SIDE, true, 1, LibraryArt::sun),
                new Picture("moon", SIDE, true, 1, LibraryArt::moon),
                opaque("cloud", LibraryArt::cloud),
                opaque("water", LibraryArt::water));
    }

    private static Picture opaque(String name, Painter painter) {
        return new Picture(name, SIDE, false, 1.5, painter);
    }

    /** Tan boards' grain: rings drawn out along the board, fine fibres over them. */
    private static Colour plywood(double x, double y) {
        var pattern = new Pattern(SIDE, 1);
        var rings = pattern.clouds(x, y, 2, 6, 3) * 9;
        var ring = StrictMath.sin(rings * 2 * Math.PI) * 0.5 + 0.5;
        var fibres = new Pattern(SIDE, 2).clouds(x, y, 4, 96, 2);
        return Colour.of(0xC79F6A).towards(Colour.of(0xA77B48), ring * 0.6).times(0.88 + 0.2 * fibres);
    }

    /** A calm grey, lighter at the top: an avatar whose clothes are still on their way. */
    private static Colour avatar(double x, double y) {
        var weave = new Pattern(SIDE, 3).clouds(x, y, 32, 2);
        return Colour.of(0x9BA3AA).towards(Colour.of(0x76808A), y / SIDE).times(0.97 + 0.06 * weave);
    }

    /** White of the eye, a grey iris with rays that the eye colour tints, a dark rim and the pupil. */
    private static Colour iris(double x, double y) {
        var radius = StrictMath.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 2.0);
        var angle = StrictMath.atan2(y - SIDE / 2.0, x - SIDE / 2.0) / (2 * Math.PI) + 0.5;
        var rays = new Pattern(SIDE, 4).clouds(angle * SIDE, radius * SIDE, 48, 4, 3);
        var iris = Colour.of(0x8FA0A8)
                .towards(Colour.of(0x4F6470), rays)
                .towards(Colour.of(0x26313A), edge(radius, 0.42, 0.5));
        var pupil = Colour.of(0x0A0A0C);
        var eye = iris.towards(Colour.of(0xF2EFEA), edge(radius, 0.49, 0.54));
        return pupil.towards(eye, edge(radius, 0.17, 0.21));
    }

    /** Strands from top to bottom, nearly white, since the hair colour tints them. */
    private static Colour hair(double x, double y) {
        var strands = new Pattern(SIDE, 5).clouds(x, y, 64, 3, 3);
        return WHITE.times(0.62 + 0.38 * strands);
    }

    /** Ground of three colours: the main one, light patches, dark grains. */
    private static Painter ground(long seed, int main, int light, int dark) {
        var patches = new Pattern(SIDE, seed);
        var grains = new Pattern(SIDE, seed + 100);
        return (x, y) -> Colour.of(main)
                .towards(Colour.of(light), Pattern.smooth(patches.clouds(x, y, 4, 5) * 2 - 0.6))
                .towards(Colour.of(dark), Pattern.smooth(grains.clouds(x, y, 24, 3) * 2.4 - 1.0) * 0.7)
                .times(0.9 + 0.2 * grains.clouds(x, y, 64, 2));
    }

    private static Colour sun(double x, double y) {
        var radius = StrictMath.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 2.0);
        var glow = 1 - edge(radius, 0.3, 0.98);
        return Colour.of(0xFFD27A)
                .towards(Colour.of(0xFFFBEE), 1 - edge(radius, 0.25, 0.5))
                .withAlpha(glow * glow);
    }

    /** A pale disc with grey seas. */
    private static Colour moon(double x, double y) {
        var radius = StrictMath.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 2.0);
        var seas = Pattern.smooth(new Pattern(SIDE, 6).clouds(x, y, 5, 4) * 3 - 1.2);
        return Colour.of(0xE9E6DC).towards(Colour.of(0xA9A79F), seas).withAlpha(1 - edge(radius, 0.86, 0.9));
    }

    private static Colour cloud(double x, double y) {
        return WHITE.times(Pattern.smooth(new Pattern(SIDE, 7).clouds(x, y, 3, 6) * 2.2 - 0.7));
    }

    /** A normal map of ripples: x, y and z of the surface's direction as red, green and blue. */
    private static Colour water(double x, double y) {
        var ripples = new Pattern(SIDE, 8);
        var east = (ripples.clouds(x + 1, y, 8, 4) - ripples.clouds(x - 1, y, 8, 4)) * 6;
        var north = (ripples.clouds(x, y + 1, 8, 4) - ripples.clouds(x, y - 1, 8, 4)) * 6;
        var length = StrictMath.sqrt(east * east + north * north + 1);
        return new Colour(0.5 - east / length / 2, 0.5 - north / length / 2, 0.5 + 0.5 / length, 1);
    }

    /** 0 below {@code from}, 1 above {@code to}. */
    private static double edge(double value, double from, double to) {
        return Pattern.smooth((value - from) / (to - from));
    }
}
