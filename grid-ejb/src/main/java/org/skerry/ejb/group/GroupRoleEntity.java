// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.group.GroupRole;

/** A role. */
@Entity
@Table(name = "group_role")
class GroupRoleEntity {
    @EmbeddedId
    Key key;

    @Column
    int ordinal;

    @Column(length = GroupRole.MAX_NAME)
    String name;

    @Column(length = GroupRole.MAX_TEXT)
    String description;

    @Column(length = GroupRole.MAX_NAME)
    String title;

    @Column
    long powers;

    /** Of which group. */
    @Embeddable
    record Key(
            @Column(name = "group_id") UUID group,
            @Column(name = "role_id") UUID role) implements Serializable {}

    protected GroupRoleEntity() {}

    GroupRoleEntity(Key key, int ordinal) {
        this.key = key;
        this.ordinal = ordinal;
    }

    void take(GroupRole role) {
        name = role.name();
        description = role.description();
        title = role.title();
        powers = role.powers();
    }

    GroupRole toRole(long members) {
        return new GroupRole(key.role(), name, description, title, powers, (int) members);
    }
}
