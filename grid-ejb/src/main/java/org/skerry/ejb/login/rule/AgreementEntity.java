// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The text of a kind that a user agreed to last. */
@Entity
@Table(name = "login_agreement")
class AgreementEntity {
    @EmbeddedId
    Key key;

    @Column(name = "text_hash", length = 64)
    String textHash;

    @Column
    Instant agreed;

    @Embeddable
    record Key(
            @Column(name = "user_id") UUID user,
            @Column(length = 16) String kind) implements Serializable {}

    protected AgreementEntity() {}

    AgreementEntity(Key key, String textHash, Instant agreed) {
        this.key = key;
        this.textHash = textHash;
        this.agreed = agreed;
    }
}
