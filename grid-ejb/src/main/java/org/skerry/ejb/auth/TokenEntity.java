// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;

@Entity
@Table(name = "user_token")
class TokenEntity {
    @Id
    @Column(name = "token_hash", length = 64)
    String tokenHash;

    @Column(name = "user_id")
    UUID user;

    @Column
    Instant expires;

    protected TokenEntity() {}

    TokenEntity(String tokenHash, AgentId user, Instant expires) {
        this.tokenHash = tokenHash;
        this.user = user.value();
        this.expires = expires;
    }
}
