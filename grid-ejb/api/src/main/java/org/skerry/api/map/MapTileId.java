// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tile of the map. Zoom 1 shows one cell of 256 m; zoom n shows 2<sup>n-1</sup> cells a side, and its x and y, the
 * south-west cell, are multiples of that (robust-wire section 13).
 */
public record MapTileId(int zoom, int x, int y) {
    /** The smallest scale: 128 cells a side. */
    public static final int MAX_ZOOM = 8;

    /** One more than the largest cell. */
    public static final int CELLS = 1 << 20;

    private static final Pattern NAME = Pattern.compile("map-(\\d{1,2})-(\\d{1,8})-(\\d{1,8})-objects\\.jpg");

    /** A cell; see {@link #isValid}. */
    public static MapTileId cell(int x, int y) {
        return new MapTileId(1, x, y);
    }

    /** Reads {@code map-1-1000-1000-objects.jpg}; empty for what names no tile. */
    public static Optional<MapTileId> parse(String name) {
        var match = NAME.matcher(name);
        return match.matches()
                ? Optional.of(new MapTileId(number(match.group(1)), number(match.group(2)), number(match.group(3))))
                        .filter(MapTileId::isValid)
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** As {@link #parse} reads it. */
    public String name() {
        return "map-" + zoom + "-" + x + "-" + y + "-objects.jpg";
    }

    public boolean isValid() {
        return zoom >= 1
                && zoom <= MAX_ZOOM
                && x >= 0
                && y >= 0
                && x < CELLS
                && y < CELLS
                && x % edge() == 0
                && y % edge() == 0;
    }

    /** Cells a side. */
    private int edge() {
        return 1 << (zoom - 1);
    }

    /** The tile of the next smaller scale that shows this one too; empty at the smallest. */
    public Optional<MapTileId> parent() {
        var edge = 2 * edge();
        return zoom < MAX_ZOOM ? Optional.of(new MapTileId(zoom + 1, x - x % edge, y - y % edge)) : Optional.empty();
    }

    /** South-west, south-east, north-west and north-east; none of a cell. */
    public List<MapTileId> children() {
        var half = edge() / 2;
        return zoom == 1
                ? List.of()
                : List.of(
                        new MapTileId(zoom - 1, x, y),
                        new MapTileId(zoom - 1, x + half, y),
                        new MapTileId(zoom - 1, x, y + half),
                        new MapTileId(zoom - 1, x + half, y + half));
    }
}
