// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;

/** A line of a list. */
@Entity
@Table(name = "mute")
class MuteEntity {
    @EmbeddedId
    Key key;

    @Column
    int type;

    @Column
    int flags;

    @Column
    Instant since;

    /** Whose, whom and under what name. */
    @Embeddable
    record Key(
            @Column(name = "owner_id") UUID owner,
            @Column(name = "muted_id") UUID muted,
            @Column(name = "name", length = Mute.MAX_NAME) String name)
            implements Serializable {}

    protected MuteEntity() {}

    MuteEntity(Key key) {
        this.key = key;
    }

    static Key key(AgentId owner, UUID muted, String name) {
        return new Key(owner.value(), muted, name);
    }

    void take(Mute mute) {
        type = mute.type();
        flags = mute.flags();
        since = mute.since();
    }

    Mute toMute() {
        return new Mute(key.muted(), key.name(), type, flags, since);
    }
}
