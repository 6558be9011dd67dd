// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.group.GroupSeat;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** A user's place in a group. */
@Entity
@Table(name = "group_seat")
class GroupSeatEntity {
    @EmbeddedId
    Key key;

    @Column(name = "active_role")
    UUID activeRole;

    @Column(name = "accept_notices")
    boolean acceptNotices;

    @Column(name = "list_in_profile")
    boolean listInProfile;

    @Column
    int contribution;

    @Column(name = "access_token", length = GroupSeat.MAX_TOKEN)
    String accessToken;

    /** Of which group, and whose. */
    @Embeddable
    record Key(
            @Column(name = "group_id") UUID group,

            @Column(name = "agent", length = UniversalUserId.MAX_LENGTH)
            String agent)
            implements Serializable {}

    protected GroupSeatEntity() {}

    GroupSeatEntity(Key key) {
        this.key = key;
    }

    static Key key(GroupId group, UniversalUserId agent) {
        return new Key(group.value(), agent.text());
    }

    void take(GroupSeat seat) {
        activeRole = seat.activeRole();
        acceptNotices = seat.acceptNotices();
        listInProfile = seat.listInProfile();
        contribution = seat.contribution();
        accessToken = seat.accessToken();
    }

    GroupSeat toSeat() {
        return new GroupSeat(
                new GroupId(key.group()),
                agent(key.agent()),
                activeRole,
                acceptNotices,
                listInProfile,
                contribution,
                accessToken);
    }

    static UniversalUserId agent(String text) {
        return UniversalUserId.tryParse(text).orElseThrow(() -> new IllegalStateException("a member that is no user"));
    }
}
