// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.id.UniversalUserId;

/** One side of a friendship. */
@Entity
@Table(name = "friend")
class FriendEntity {
    @EmbeddedId
    Key key;

    @Column(name = "agent_id")
    UUID agent;

    @Column
    int flags;

    /** Whose side, and of whom. */
    @Embeddable
    record Key(
            @Column(name = "user_id", length = UniversalUserId.MAX_LENGTH)
            String user,

            @Column(name = "friend_id", length = UniversalUserId.MAX_LENGTH)
            String friend)
            implements Serializable {}

    protected FriendEntity() {}

    FriendEntity(UniversalUserId user, UniversalUserId friend, int flags) {
        this.key = key(user, friend);
        this.agent = user.agent();
        this.flags = flags;
    }

    static Key key(UniversalUserId user, UniversalUserId friend) {
        return new Key(user.text(), friend.text());
    }
}
