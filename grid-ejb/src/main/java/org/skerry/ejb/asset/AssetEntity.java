// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;

/** A row of the catalog: what is known of an asset, and the hash by which its bytes are found. */
@Entity
@Immutable
@Table(name = "asset")
class AssetEntity {
    /** For an insertion, with {@link #COLUMNS} parameters in this order. */
    static final String ROW = "asset (id, name, description, asset_type, created, local_only, temporary, creator_id,"
            + " flags, sha256, length, extra, stored)";

    static final int COLUMNS = 13;

    static final int MAX_NAME = 255;
    static final int MAX_DESCRIPTION = 1024;
    static final int MAX_CREATOR = 512;
    static final int MAX_EXTRA = 16384;

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

    @Column
    @JdbcTypeCode(SqlTypes.VARBINARY)
    byte[] sha256;

    /** Of the content, in bytes. */
    @Column
    long length;

    /** As {@link AssetRecord#extra}, LLSD in XML; empty if there is nothing. */
    @Column
    String extra;

    /** When it came here, which may be long after it was created. */
    @Column
    Instant stored;

    protected AssetEntity() {}

    AssetEntity(AssetRecord record, Instant now) {
        var metadata = fitting(record).metadata();
        id = metadata.id().value();
        name = metadata.name();
        description = metadata.description();
        type = metadata.type();
        created = metadata.created();
        local = metadata.local();
        temporary = metadata.temporary();
        creatorId = metadata.creatorId();
        flags = metadata.flags();
        sha256 = record.hash().sha256().toArray();
        length = record.length();
        extra = extra(record.extra());
        stored = now;
    }

    /** What the row of a record will say. */
    static AssetRecord fitting(AssetRecord record) {
        var given = record.metadata();
        var kept = new AssetMetadata(
                given.id(),
                cut(given.name(), MAX_NAME),
                cut(given.description(), MAX_DESCRIPTION),
                given.type(),
                given.created(),
                given.local(),
                given.temporary(),
                cut(given.creatorId(), MAX_CREATOR),
                given.flags());
        return new AssetRecord(kept, record.hash(), record.length(), record.extra());
    }

    /** Names are for people to read: a longer one is no reason to lose the content. PostgreSQL takes no NUL in text. */
    private static String cut(String text, int length) {
        var clean = text.replace("\0", "");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }

    /** What does not fit is left out: it can be found in the content again. */
    private static String extra(Llsd.Struct facts) {
        if (facts.values().isEmpty()) {
            return "";
        }
        var text = LlsdXml.writeText(facts);
        return text.length() <= MAX_EXTRA ? text : "";
    }

    static void bind(PreparedStatement insert, int first, AssetEntity row) throws SQLException {
        var at = first;
        insert.setObject(at++, row.id);
        insert.setString(at++, row.name);
        insert.setString(at++, row.description);
        insert.setInt(at++, row.type);
        insert.setObject(at++, row.created.atOffset(ZoneOffset.UTC));
        insert.setBoolean(at++, row.local);
        insert.setBoolean(at++, row.temporary);
        insert.setString(at++, row.creatorId);
        insert.setInt(at++, row.flags);
        insert.setBytes(at++, row.sha256);
        insert.setLong(at++, row.length);
        insert.setString(at++, row.extra);
        insert.setObject(at, row.stored.atOffset(ZoneOffset.UTC));
    }

    AssetRecord toRecord() {
        var metadata = new AssetMetadata(
                new AssetId(id), name, description, type, created, local, temporary, creatorId, flags);
        return new AssetRecord(metadata, new ContentHash(Octets.owning(sha256)), length, facts());
    }

    private Llsd.Struct facts() {
        return extra.isEmpty() || !(LlsdXml.read(Octets.utf8(extra)) instanceof Llsd.Struct facts)
                ? AssetRecord.NOTHING
                : facts;
    }
}
