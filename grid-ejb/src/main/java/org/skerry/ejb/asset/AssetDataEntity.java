// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** The bytes of an asset, apart from the rest so that metadata is read without them. */
@Entity
@Immutable
@Table(name = "asset_data")
class AssetDataEntity {
    @Id
    @Column(name = "asset_id")
    UUID asset;

    /** A blob in H2, bytea in PostgreSQL; never changed after it was written. */
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] data;

    protected AssetDataEntity() {}

    AssetDataEntity(AssetId asset, Octets data) {
        this.asset = asset.value();
        this.data = data.toArray();
    }

    Octets toOctets() {
        return Octets.owning(data);
    }
}
