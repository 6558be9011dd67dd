// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.skerry.api.id.UniversalUserId;

/** A user's friends as a whole: writers lock this row, so that they count right. */
@Entity
@Table(name = "friend_list")
class FriendListEntity {
    @Id
    @Column(name = "user_id", length = UniversalUserId.MAX_LENGTH)
    String user;

    /** How often it was written. */
    @Column
    int version;

    protected FriendListEntity() {}

    FriendListEntity(UniversalUserId user) {
        this.user = user.text();
    }
}
