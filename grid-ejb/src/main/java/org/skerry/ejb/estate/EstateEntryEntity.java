// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One of an estate's managers, of those who have access, or of its groups. */
@Entity
@Table(name = "estate_entry")
class EstateEntryEntity {
    static final int MANAGERS = 0;
    static final int ACCESS = 1;
    static final int GROUPS = 2;

    @EmbeddedId
    Key key;

    @Column(name = "entry_id")
    UUID entry;

    /** Of which estate, in which list, and where in it. */
    @Embeddable
    record Key(
            @Column(name = "estate_id") int estate,
            @Column(name = "list") int list,
            @Column(name = "ordinal") int ordinal)
            implements Serializable {}

    protected EstateEntryEntity() {}

    EstateEntryEntity(Key key, UUID entry) {
        this.key = key;
        this.entry = entry;
    }
}
