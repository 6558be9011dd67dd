// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tile that is to be drawn: whoever changes what it shows, and whoever draws it, locks this row. */
@Entity
@Table(name = "map_tile_stale")
class StaleTileEntity {
    @EmbeddedId
    TileKey key;

    @Column
    int changes;

    protected StaleTileEntity() {}

    StaleTileEntity(TileKey key) {
        this.key = key;
    }
}
