// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.estate.EstateBan;
import org.skerry.api.id.AgentId;

/** A ban. */
@Entity
@Table(name = "estate_ban")
class EstateBanEntity {
    @EmbeddedId
    Key key;

    @Column(name = "user_id")
    UUID user;

    @Column(length = EstateBan.MAX_HOST)
    String host;

    @Column(name = "host_mask", length = EstateBan.MAX_HOST)
    String hostMask;

    @Column(name = "banned_by")
    UUID bannedBy;

    @Column
    Instant since;

    /** Of which estate, and where in its list. */
    @Embeddable
    record Key(
            @Column(name = "estate_id") int estate,
            @Column(name = "ordinal") int ordinal) implements Serializable {}

    protected EstateBanEntity() {}

    EstateBanEntity(Key key, EstateBan ban) {
        this.key = key;
        user = ban.user().value();
        host = ban.host();
        hostMask = ban.hostMask();
        bannedBy = ban.by().value();
        since = ban.since();
    }

    EstateBan toBan() {
        return new EstateBan(new AgentId(user), host, hostMask, new AgentId(bannedBy), since);
    }
}
