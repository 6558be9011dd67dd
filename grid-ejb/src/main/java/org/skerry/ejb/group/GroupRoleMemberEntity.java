// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.group.GroupRoleMember;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** Who is in which role. */
@Entity
@Table(name = "group_role_member")
class GroupRoleMemberEntity {
    @EmbeddedId
    Key key;

    /** Of which group, which role, and who. */
    @Embeddable
    record Key(
            @Column(name = "group_id") UUID group,
            @Column(name = "role_id") UUID role,

            @Column(name = "agent", length = UniversalUserId.MAX_LENGTH)
            String agent)
            implements Serializable {}

    protected GroupRoleMemberEntity() {}

    GroupRoleMemberEntity(Key key) {
        this.key = key;
    }

    static Key key(GroupId group, GroupRoleMember member) {
        return new Key(group.value(), member.role(), member.member().text());
    }

    GroupRoleMember toMember() {
        return new GroupRoleMember(key.role(), GroupSeatEntity.agent(key.agent()));
    }
}
