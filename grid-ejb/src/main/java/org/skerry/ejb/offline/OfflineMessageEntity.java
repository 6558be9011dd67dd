// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;

/** A message that waits; never changed. */
@Entity
@Table(name = "offline_message")
class OfflineMessageEntity {
    @EmbeddedId
    Key key;

    @Column(name = "from_id")
    UUID from;

    @Column(name = "from_name", length = InstantMessage.MAX_NAME)
    String fromName;

    @Column
    int dialog;

    @Column(name = "from_group")
    boolean fromGroup;

    @Column(name = "session_id")
    UUID session;

    @Column(length = InstantMessage.MAX_MESSAGE)
    String message;

    @Column
    int offline;

    @Column
    int estate;

    @Column(length = 64)
    String position;

    @Column(name = "region_id")
    UUID region;

    @Column
    Instant sent;

    @Column
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] bucket;

    @Column
    Instant kept;

    /** For whom, and which of theirs. */
    @Embeddable
    record Key(
            @Column(name = "to_id") UUID to,
            @Column(name = "ordinal") int ordinal) implements Serializable {}

    protected OfflineMessageEntity() {}

    OfflineMessageEntity(int ordinal, InstantMessage from, Instant kept) {
        this.key = new Key(from.to().value(), ordinal);
        this.from = from.from();
        this.fromName = from.fromName();
        this.dialog = from.dialog();
        this.fromGroup = from.fromGroup();
        this.session = from.session();
        this.message = from.message();
        this.offline = from.offline();
        this.estate = from.estate();
        this.position = from.position().toText();
        this.region = from.region().value();
        this.sent = from.sent();
        this.bucket = from.bucket().toArray();
        this.kept = kept;
    }

    InstantMessage toMessage() {
        return new InstantMessage(
                from,
                fromName,
                new AgentId(key.to()),
                dialog,
                fromGroup,
                session,
                message,
                offline,
                estate,
                Vector3.parse(position),
                new RegionId(region),
                sent,
                Octets.owning(bucket));
    }
}
