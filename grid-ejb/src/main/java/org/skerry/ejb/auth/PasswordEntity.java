// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.auth.AuthInfo;
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

    @Column(name = "md5_salt", length = 64)
    @Nullable
    String md5Salt;

    @Column(name = "account_type", length = 32)
    String accountType = AuthInfo.PERSON;

    /** Of a key that nobody has used yet. */
    @Column(name = "web_key_hash", length = 64)
    @Nullable
    String webKeyHash;

    protected PasswordEntity() {}

    PasswordEntity(AgentId user, PasswordHash password) {
        this.user = user.value();
        take(password);
    }

    final void take(PasswordHash password) {
        iterations = password.iterations();
        salt = password.salt();
        hash = password.hash();
        md5Salt = password.md5Salt();
    }

    PasswordHash toHash() {
        return new PasswordHash(iterations, salt, hash, md5Salt);
    }

    AuthInfo toInfo() {
        var password = toHash().toPassword();
        return new AuthInfo(accountType, password.hash(), password.salt(), Optional.empty());
    }
}
