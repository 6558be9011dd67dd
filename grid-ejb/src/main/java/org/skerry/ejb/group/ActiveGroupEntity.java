// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.UniversalUserId;

/** Which group's title a user wears. Whoever changes what the user is in locks this row. */
@Entity
@Table(name = "group_active")
class ActiveGroupEntity {
    @Id
    @Column(length = UniversalUserId.MAX_LENGTH)
    String agent;

    /** Zero for none. */
    @Column(name = "group_id")
    UUID group;

    protected ActiveGroupEntity() {}

    ActiveGroupEntity(UniversalUserId agent) {
        this.agent = agent.text();
        this.group = new UUID(0, 0);
    }
}
