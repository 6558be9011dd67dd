// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** From where a user has logged in, as hashes: the table shall not tell who lives where to who reads it in passing. */
@Entity
@Table(name = "login_source")
class LoginSourceEntity {
    @EmbeddedId
    Key key;

    @Column
    Instant seen;

    @Embeddable
    record Key(
            @Column(name = "name_hash", length = 64) String name,
            @Column(name = "source_hash", length = 64) String source)
            implements Serializable {}

    protected LoginSourceEntity() {}

    LoginSourceEntity(Key key, Instant seen) {
        this.key = key;
        this.seen = seen;
    }
}
