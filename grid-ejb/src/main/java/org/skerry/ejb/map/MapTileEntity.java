// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.skerry.api.binary.Octets;

/** The picture of a tile. */
@Entity
@Table(name = "map_tile")
class MapTileEntity {
    @EmbeddedId
    TileKey key;

    /** A blob in H2, bytea in PostgreSQL. */
    @Column
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] jpeg;

    protected MapTileEntity() {}

    MapTileEntity(TileKey key) {
        this.key = key;
        this.jpeg = new byte[0];
    }

    void take(Octets picture) {
        jpeg = picture.toArray();
    }

    Octets toOctets() {
        return Octets.owning(jpeg);
    }
}
