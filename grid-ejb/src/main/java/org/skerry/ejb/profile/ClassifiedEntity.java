// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Classified;

/** A classified. */
@Entity
@Table(name = "profile_classified")
class ClassifiedEntity {
    @Id
    @Column
    UUID id;

    @Column(name = "creator_id")
    UUID creator;

    @Column
    Instant created;

    @Column
    Instant expires;

    @Column
    int category;

    @Column(length = Classified.MAX_NAME)
    String name;

    @Column(length = Classified.MAX_TEXT)
    String description;

    @Column(name = "parcel_id")
    UUID parcel;

    @Column(name = "parent_estate")
    int parentEstate;

    @Column(name = "snapshot_id")
    UUID snapshot;

    @Column(name = "sim_name", length = Classified.MAX_NAME)
    String simName;

    @Column(name = "global_position", length = Classified.MAX_NAME)
    String globalPosition;

    @Column(name = "parcel_name", length = Classified.MAX_NAME)
    String parcelName;

    @Column
    int flags;

    @Column
    int price;

    protected ClassifiedEntity() {}

    ClassifiedEntity(Classified classified) {
        id = classified.id();
        creator = classified.creator().value();
        take(classified);
    }

    final void take(Classified classified) {
        created = classified.created();
        expires = classified.expires();
        category = classified.category();
        name = classified.name();
        description = classified.description();
        parcel = classified.parcel();
        parentEstate = classified.parentEstate();
        snapshot = classified.snapshot().value();
        simName = classified.simName();
        globalPosition = classified.globalPosition();
        parcelName = classified.parcelName();
        flags = classified.flags();
        price = classified.price();
    }

    Classified toClassified() {
        return new Classified(
                id,
                new AgentId(creator),
                created,
                expires,
                category,
                name,
                description,
                parcel,
                parentEstate,
                new AssetId(snapshot),
                simName,
                globalPosition,
                parcelName,
                flags,
                price);
    }
}
