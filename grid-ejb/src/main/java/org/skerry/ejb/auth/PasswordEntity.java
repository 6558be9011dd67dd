// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;

@Entity
@Table(name = "user_password")
class PasswordEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    @Column
    int iterations;

    @Column(length = 64)
    String salt;

    @Column(length = 128)
    String hash;

    protected PasswordEntity() {}

    PasswordEntity(AgentId user, PasswordHash password) {
        this.user = user.value();
        take(password);
    }

    final void take(PasswordHash password) {
        iterations = password.iterations();
        salt = password.salt();
        hash = password.hash();
    }

    PasswordHash toHash() {
        return new PasswordHash(iterations, salt, hash);
    }
}
