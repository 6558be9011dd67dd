// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapTileId;

/** A tile of a scope's map. */
@Embeddable
record TileKey(
        @Column(name = "scope_id") UUID scope,
        @Column(name = "zoom") int zoom,
        @Column(name = "x") int x,
        @Column(name = "y") int y)
        implements Serializable {
    static TileKey of(ScopeId scope, MapTileId tile) {
        return new TileKey(scope.value(), tile.zoom(), tile.x(), tile.y());
    }

    MapTileId tile() {
        return new MapTileId(zoom, x, y);
    }

    TileKey with(MapTileId other) {
        return new TileKey(scope, other.zoom(), other.x(), other.y());
    }
}
