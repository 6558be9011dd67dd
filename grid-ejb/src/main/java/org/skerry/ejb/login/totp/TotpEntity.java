// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What has become of an account's tokens. */
@Entity
@Table(name = "login_totp")
class TotpEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    /** Of the token that was taken last; neither it nor an earlier one is taken again. */
    @Column(name = "last_step")
    long lastStep;

    /** Wrong tokens in a row. */
    @Column
    int failures;

    @Column(name = "failed_at")
    Instant failedAt;

    protected TotpEntity() {}

    TotpEntity(UUID user) {
        this.user = user;
        this.failedAt = Instant.EPOCH;
    }
}
