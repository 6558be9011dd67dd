// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceInfo;

@Entity
@Table(name = "presence")
class PresenceEntity {
    @Id
    @Column(name = "session_id")
    UUID session;

    @Column(name = "secure_session_id")
    UUID secureSession;

    @Column(name = "user_id")
    UUID user;

    @Column(name = "region_id")
    UUID region;

    @Column(name = "last_seen")
    Instant lastSeen;

    protected PresenceEntity() {}

    PresenceEntity(AgentId user, SessionId session, SecureSessionId secureSession, Instant now) {
        this.session = session.value();
        this.secureSession = secureSession.value();
        this.user = user.value();
        this.region = RegionId.ZERO.value();
        this.lastSeen = now;
    }

    SessionId session() {
        return new SessionId(session);
    }

    RegionId region() {
        return new RegionId(region);
    }

    PresenceInfo toInfo() {
        return new PresenceInfo(new AgentId(user), new RegionId(region));
    }
}
