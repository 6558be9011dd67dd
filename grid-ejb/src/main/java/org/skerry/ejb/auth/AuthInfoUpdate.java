// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.text.StoredText;

/**
 * A change of {@link AuthInfo} that can be made.
 *
 * @param password as it is to be kept
 */
record AuthInfoUpdate(Optional<String> accountType, Optional<PasswordHash> password, Optional<UUID> webLoginKey) {
    private static final int MAX_TYPE = 32;
    private static final UUID NO_KEY = new UUID(0, 0);

    /** Reads a change, which hashes its password; empty for one that cannot be made. */
    static Optional<AuthInfoUpdate> read(AuthInfo.Change change, int iterations, RandomGenerator random) {
        if (change.accountType()
                .filter(type -> type.isEmpty() || !StoredText.fits(type, MAX_TYPE))
                .isPresent()) {
            return Optional.empty();
        }
        var password = change.password().flatMap(given -> PasswordHash.of(given, iterations, random));
        return password.isEmpty() && change.password().isPresent()
                ? Optional.empty()
                : Optional.of(new AuthInfoUpdate(change.accountType(), password, change.webLoginKey()));
    }

    /** Changes all but the password. */
    void apply(PasswordEntity entity) {
        accountType.ifPresent(type -> entity.accountType = type);
        webLoginKey.ifPresent(key -> entity.webKeyHash = key.equals(NO_KEY) ? null : HexDigest.sha256(key.toString()));
    }

    /** What may be told of it. */
    String told() {
        var told = new StringJoiner(" ");
        accountType.ifPresent(type -> told.add("account-type=" + type));
        password.ifPresent(hash -> told.add(hash.md5Salt() == null ? "password=taken" : "password=imported-md5"));
        webLoginKey.ifPresent(key -> told.add(key.equals(NO_KEY) ? "web-login-key=none" : "web-login-key=set"));
        return told.toString();
    }
}
