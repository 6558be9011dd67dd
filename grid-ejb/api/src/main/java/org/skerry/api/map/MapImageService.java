// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.operation.Reads;

/**
 * The world map in tiles. Simulators upload their cells; the smaller scales are drawn from them a while later.
 * Thread-safe; may block. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be
 * reached.
 */
public interface MapImageService {
    /** The largest upload that is taken, in bytes. */
    int MAX_BYTES = 1024 * 1024;

    /** What there is to see. */
    sealed interface TileAnswer {
        /** The tile in JPEG; water where nothing is. */
        record Picture(Octets jpeg) implements TileAnswer {}

        /** It is about to be drawn for the first time. */
        record Later() implements TileAnswer {}
    }

    /** Replaces the picture of a cell; false if it is no JPEG or there is no such cell. */
    @Changes(repeatable = true)
    @MayBeLate(key = 3)
    boolean store(ScopeId scope, int x, int y, Octets jpeg);

    /** Takes the picture of a cell away; one that is not there does not matter. False if there is no such cell. */
    @Changes(repeatable = true)
    @MayBeLate(key = 3)
    boolean remove(ScopeId scope, int x, int y);

    /** A valid tile of any scale. */
    @Reads
    TileAnswer find(ScopeId scope, MapTileId tile);
}
