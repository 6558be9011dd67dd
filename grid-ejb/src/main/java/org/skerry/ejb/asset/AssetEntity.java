// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.id.AssetId;

/** What is known of an asset; its bytes are in {@link AssetDataEntity}. */
@Entity
@Immutable
@Table(name = "asset")
class AssetEntity {
    static final int MAX_NAME = 255;
    static final int MAX_DESCRIPTION = 1024;
    static final int MAX_CREATOR = 512;

    @Id
    UUID id;

    @Column
    String name;

    @Column
    String description;

    @Column(name = "asset_type")
    int type;

    @Column
    Instant created;

    @Column(name = "local_only")
    boolean local;

    @Column
    boolean temporary;

    @Column(name = "creator_id")
    String creatorId;

    @Column
    int flags;

    protected AssetEntity() {}

    AssetEntity(AssetMetadata metadata) {
        id = metadata.id().value();
        name = cut(metadata.name(), MAX_NAME);
        description = cut(metadata.description(), MAX_DESCRIPTION);
        type = metadata.type();
        created = metadata.created();
        local = metadata.local();
        temporary = metadata.temporary();
        creatorId = cut(metadata.creatorId(), MAX_CREATOR);
        flags = metadata.flags();
    }

    /** Names are for people to read: a longer one is no reason to lose the content. PostgreSQL takes no NUL in text. */
    private static String cut(String text, int length) {
        var clean = text.replace("\0", "");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }

    AssetMetadata toMetadata() {
        return new AssetMetadata(new AssetId(id), name, description, type, created, local, temporary, creatorId, flags);
    }
}
