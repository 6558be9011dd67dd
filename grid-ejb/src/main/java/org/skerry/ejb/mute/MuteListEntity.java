// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/** A list as a whole: writers lock this row, so that they count right. */
@Entity
@Table(name = "mute_list")
class MuteListEntity {
    @Id
    @Column(name = "owner_id")
    UUID owner;

    /** How often it was written. */
    @Column
    int version;

    protected MuteListEntity() {}

    MuteListEntity(AgentId owner) {
        this.owner = owner.value();
    }
}
