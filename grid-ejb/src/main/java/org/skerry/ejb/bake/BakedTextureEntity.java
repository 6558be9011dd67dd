// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.bake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;

/** A user's document. */
@Entity
@Table(name = "baked_texture")
class BakedTextureEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    /** A blob in H2, bytea in PostgreSQL. */
    @Column
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] document;

    protected BakedTextureEntity() {}

    BakedTextureEntity(AgentId user, Octets document) {
        this.user = user.value();
        this.document = document.toArray();
    }

    Octets toOctets() {
        return Octets.owning(document);
    }
}
