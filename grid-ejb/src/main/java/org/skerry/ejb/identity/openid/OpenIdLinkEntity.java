// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;

/** The account of an identity. */
@Entity
@Table(name = "openid_link")
class OpenIdLinkEntity {
    @Id
    @Column
    String identifier;

    @Column(name = "account_id")
    UUID account;

    @Column
    Instant linked;

    protected OpenIdLinkEntity() {}

    OpenIdLinkEntity(Identifier identifier, AgentId account, Instant linked) {
        this.identifier = identifier.toString();
        this.account = account.value();
        this.linked = linked;
    }
}
