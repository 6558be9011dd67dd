// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.group.GroupInvite;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** An invitation; never changed. */
@Entity
@Table(name = "group_invite")
class GroupInviteEntity {
    @Id
    @Column
    UUID id;

    @Column(name = "group_id")
    UUID group;

    @Column(name = "role_id")
    UUID role;

    @Column(length = UniversalUserId.MAX_LENGTH)
    String agent;

    protected GroupInviteEntity() {}

    GroupInviteEntity(GroupInvite invite) {
        id = invite.id();
        group = invite.group().value();
        role = invite.role();
        agent = invite.agent().text();
    }

    GroupInvite toInvite() {
        return new GroupInvite(id, new GroupId(group), role, GroupSeatEntity.agent(agent));
    }
}
