// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.profile.ProfileService;

/** What one noted about another. */
@Entity
@Table(name = "profile_note")
class NoteEntity {
    @EmbeddedId
    Key key;

    @Column(length = ProfileService.MAX_NOTES)
    String notes;

    /** Whose, and about whom. */
    @Embeddable
    record Key(
            @Column(name = "user_id") UUID user,
            @Column(name = "target_id") UUID target) implements Serializable {}

    protected NoteEntity() {}

    NoteEntity(Key key) {
        this.key = key;
    }
}
