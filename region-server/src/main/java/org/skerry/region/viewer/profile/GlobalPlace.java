// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3d;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/**
 * A place that a profile names, on the whole grid.
 *
 * @param position metres from the grid's corner
 */
record GlobalPlace(Vector3d position) {
    private static final Vector3d ZERO = new Vector3d(0, 0, 0);

    /** What a viewer names, or where its user stands if it names nothing. Region's thread. */
    static GlobalPlace named(RegionContext region, Viewer viewer, Vector3d named) {
        if (isFinite(named) && !named.equals(ZERO)) {
            return new GlobalPlace(named);
        }
        var area = region.settings().area();
        return new GlobalPlace(viewer.avatar()
                .map(avatar -> avatar.position())
                .map(at -> new Vector3d(area.x() + (double) at.x(), area.y() + (double) at.y(), at.z()))
                .orElse(ZERO));
    }

    /** The name of the region there, empty if there is none. Blocks. */
    String simName(RegionContext region) {
        var x = (int) position.x();
        var y = (int) position.y();
        return region.settings().area().contains(x, y)
                ? region.settings().name()
                : region.services()
                        .grid()
                        .findByPosition(ScopeId.ZERO, x, y)
                        .map(there -> there.name())
                        .orElse("");
    }

    /** As profiles keep it. */
    String text() {
        return "<" + number(position.x()) + ", " + number(position.y()) + ", " + number(position.z()) + ">";
    }

    /** What is none is the grid's corner. */
    static Vector3d parse(String text) {
        var parts = text.replace("<", "").replace(">", "").split(",", -1);
        if (parts.length != 3) {
            return ZERO;
        }
        try {
            var numbers = Arrays.stream(parts)
                    .mapToDouble(part -> Double.parseDouble(part.strip()))
                    .toArray();
            var place = new Vector3d(numbers[0], numbers[1], numbers[2]);
            return isFinite(place) ? place : ZERO;
        } catch (NumberFormatException garbled) {
            return ZERO;
        }
    }

    private static boolean isFinite(Vector3d place) {
        return Double.isFinite(place.x()) && Double.isFinite(place.y()) && Double.isFinite(place.z());
    }

    private static String number(double metres) {
        return BigDecimal.valueOf(metres).toPlainString();
    }
}
