// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whose turn it is with an account. */
@Entity
@Table(name = "login_turn")
class LoginTurnEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    @Column
    UUID holder;

    /** Zero while the login is under way. */
    @Column(name = "session_id")
    UUID session;

    @Column(name = "held_until")
    Instant until;

    protected LoginTurnEntity() {}

    LoginTurnEntity(UUID user) {
        this.user = user;
    }

    void become(UUID holder, UUID session, Instant until) {
        this.holder = holder;
        this.session = session;
        this.until = until;
    }
}
