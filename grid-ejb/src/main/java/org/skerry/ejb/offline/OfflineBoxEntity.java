// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/** Where a user's messages are put: whoever counts, adds or takes locks this row. */
@Entity
@Table(name = "offline_box")
class OfflineBoxEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    /** Of the next message. */
    @Column
    int ordinal;

    protected OfflineBoxEntity() {}

    OfflineBoxEntity(AgentId user) {
        this.user = user.value();
    }
}
