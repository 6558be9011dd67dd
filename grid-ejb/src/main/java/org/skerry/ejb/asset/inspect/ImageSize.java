// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The marker segment SIZ (ISO 15444-1 A.5.1): the grid of the image, its tiles and its components.
 *
 * @param area of the image on the reference grid
 * @param tile the first tile's place and all tiles' size, as an area
 * @param steps of each component
 */
record ImageSize(Area area, Area tile, List<Step> steps) {
    private static final int MOST_COMPONENTS = 16384;
    private static final int FIXED_LENGTH = 38;

    /** Every how many points of the grid there is a sample. */
    record Step(int across, int down) {}

    static ImageSize read(StreamBytes in) throws IOException, BrokenImageException {
        var length = in.u16();
        in.u16(); // capabilities
        var x1 = in.u32();
        var y1 = in.u32();
        var area = new Area(in.u32(), in.u32(), x1, y1);
        var tileWidth = in.u32();
        var tileHeight = in.u32();
        var tileX = in.u32();
        var tileY = in.u32();
        var tile = new Area(tileX, tileY, tileX + tileWidth, tileY + tileHeight);
        var components = in.u16();
        if (components == 0 || components > MOST_COMPONENTS || length != FIXED_LENGTH + 3 * components) {
            throw new BrokenImageException("Its size says " + components + " components.");
        }
        var steps = new ArrayList<Step>();
        for (var component = 0; component < components; component++) {
            in.u8(); // depth
            var step = new Step(in.u8(), in.u8());
            steps.add(step);
            if (step.across() == 0 || step.down() == 0) {
                throw new BrokenImageException("Its component " + component + " has no samples.");
            }
        }
        if (area.isEmpty() || tile.isEmpty() || tileX > area.x0() || tileY > area.y0()) {
            throw new BrokenImageException("Its size is " + area + " in tiles of " + tile + ".");
        }
        if (tile.x1() <= area.x0() || tile.y1() <= area.y0()) {
            throw new BrokenImageException("Its first tile is outside of it.");
        }
        return new ImageSize(area, tile, steps);
    }

    int components() {
        return steps.size();
    }

    private long tilesAcross() {
        return Area.ceilDiv(area.x1() - tile.x0(), tile.x1() - tile.x0());
    }

    long tiles() {
        return tilesAcross() * Area.ceilDiv(area.y1() - tile.y0(), tile.y1() - tile.y0());
    }

    /** The part of the image that a tile holds, on the reference grid. */
    Area tile(int number) {
        var column = number % tilesAcross();
        var row = number / tilesAcross();
        var width = tile.x1() - tile.x0();
        var height = tile.y1() - tile.y0();
        return new Area(
                Math.max(tile.x0() + column * width, area.x0()),
                Math.max(tile.y0() + row * height, area.y0()),
                Math.min(tile.x0() + (column + 1) * width, area.x1()),
                Math.min(tile.y0() + (row + 1) * height, area.y1()));
    }
}
