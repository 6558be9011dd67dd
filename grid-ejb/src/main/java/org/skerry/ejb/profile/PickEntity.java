// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Pick;

/** A pick. */
@Entity
@Table(name = "profile_pick")
class PickEntity {
    @Id
    @Column
    UUID id;

    @Column(name = "creator_id")
    UUID creator;

    @Column
    boolean top;

    @Column(length = Pick.MAX_NAME)
    String name;

    @Column(name = "original_name", length = Pick.MAX_NAME)
    String originalName;

    @Column(length = Pick.MAX_TEXT)
    String description;

    @Column(name = "parcel_id")
    UUID parcel;

    @Column(name = "snapshot_id")
    UUID snapshot;

    @Column(name = "parcel_name", length = Pick.MAX_NAME)
    String parcelName;

    @Column(name = "sim_name", length = Pick.MAX_NAME)
    String simName;

    @Column(name = "global_position", length = Pick.MAX_NAME)
    String globalPosition;

    @Column(length = Pick.MAX_NAME)
    String gatekeeper;

    @Column(name = "sort_order")
    int sortOrder;

    @Column
    boolean enabled;

    protected PickEntity() {}

    PickEntity(Pick pick) {
        id = pick.id();
        creator = pick.creator().value();
        take(pick);
    }

    final void take(Pick pick) {
        top = pick.top();
        name = pick.name();
        originalName = pick.originalName();
        description = pick.description();
        parcel = pick.parcel();
        snapshot = pick.snapshot().value();
        parcelName = pick.parcelName();
        simName = pick.simName();
        globalPosition = pick.globalPosition();
        gatekeeper = pick.gatekeeper();
        sortOrder = pick.sortOrder();
        enabled = pick.enabled();
    }

    Pick toPick() {
        return new Pick(
                id,
                new AgentId(creator),
                top,
                name,
                originalName,
                description,
                parcel,
                new AssetId(snapshot),
                parcelName,
                simName,
                globalPosition,
                gatekeeper,
                sortOrder,
                enabled);
    }
}
