// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.grid.RegionArea;

/**
 * Stands for the parcel at a place of another region, whose real id is not known here: viewers keep it in landmarks'
 * details and picks and ask by it.
 *
 * @param gridX metres
 * @param gridY metres
 * @param z metres, 0 to 65535
 */
public record PlaceId(int gridX, int gridY, int z) {
    private static final long MARK = 0x5EA1L << 48;
    private static final long MARK_BITS = 0xFFFFL << 48;
    private static final int MOST_Z = 0xFFFF;

    /** A place in a region; what lies outside of it is drawn in. */
    public static PlaceId in(RegionArea area, float x, float y, float z) {
        return new PlaceId(
                area.x() + (int) within(x, area.sizeX() - 1), area.y() + (int) within(y, area.sizeY() - 1), (int)
                        within(z, MOST_Z));
    }

    private static float within(float metres, float most) {
        return Float.isNaN(metres) ? 0 : Math.clamp(metres, 0, most);
    }

    public UUID uuid() {
        return new UUID(((long) gridX << Integer.SIZE) | gridY, MARK | z);
    }

    /** The place that an id stands for; empty if it is another kind of id. */
    public static Optional<PlaceId> of(UUID id) {
        var low = id.getLeastSignificantBits();
        if ((low & MARK_BITS) != MARK || (low & ~MARK_BITS) > MOST_Z) {
            return Optional.empty();
        }
        var high = id.getMostSignificantBits();
        return Optional.of(new PlaceId((int) (high >>> Integer.SIZE), (int) high, (int) (low & MOST_Z)))
                .filter(place -> place.gridX >= 0 && place.gridY >= 0);
    }
}
