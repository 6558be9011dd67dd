// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.skerry.api.identity.Identifier;

/** For whom a token stands; of the token itself only a hash is kept. */
@Entity
@Table(name = "identity_token")
class IdentityTokenEntity {
    @Id
    @Column(name = "token_hash", length = 64)
    String tokenHash;

    @Column
    String identifier;

    @Column
    Instant added;

    @Column
    Instant used;

    protected IdentityTokenEntity() {}

    IdentityTokenEntity(String tokenHash, Identifier identifier, Instant added) {
        this.tokenHash = tokenHash;
        this.identifier = identifier.toString();
        this.added = added;
        this.used = added;
    }
}
