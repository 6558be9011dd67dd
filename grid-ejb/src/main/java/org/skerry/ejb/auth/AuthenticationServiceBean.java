// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Passwords as slow salted hashes and tokens as SHA-256, in the grid's database. */
@Stateless
@Local({AuthenticationService.class, ExpiredTokens.class})
@LocalService
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuthenticationServiceBean implements AuthenticationService, ExpiredTokens {
    private static final int TOKEN_BYTES = 24;

    @Inject
    Transactions transactions;

    @Inject
    AuthenticationSettings settings;

    @Inject
    Clock clock;

    @Inject
    RandomGenerator random;

    @Override
    public Optional<String> authenticate(AgentId id, String passwordMd5, Duration lifetime) {
        if (!HexDigest.isMd5(passwordMd5)) {
            return Optional.empty();
        }
        var stored = transactions.call(
                em -> new AuthenticationRepository(em).password(id).map(PasswordEntity::toHash));
        if (stored.isEmpty()) {
            // as slow as for a user with a password, so that the time does not tell who exists
            PasswordHash.of(passwordMd5, settings.iterations(), random);
            return Optional.empty();
        }
        if (!stored.get().matches(passwordMd5)) {
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        return transactions.call(em -> {
            var tokens = new AuthenticationRepository(em);
            var now = clock.instant();
            // the password may have been changed while the given one was being hashed
            if (tokens.password(id).map(PasswordEntity::toHash).equals(stored)) {
                tokens.deleteExpiredTokens(id, now);
                tokens.add(new TokenEntity(HexDigest.sha256(token), id, expiry(now, lifetime)));
                return Optional.of(token);
            }
            return Optional.empty();
        });
    }

    @Override
    public boolean verify(AgentId id, String token, Duration lifetime) {
        return transactions.call(em -> {
            var now = clock.instant();
            var good = new AuthenticationRepository(em).goodToken(id, HexDigest.sha256(token), now);
            good.ifPresent(entity -> entity.expires = expiry(now, lifetime));
            return good.isPresent();
        });
    }

    @Override
    public boolean release(AgentId id, String token) {
        return transactions.call(
                em -> new AuthenticationRepository(em).deleteGoodToken(id, HexDigest.sha256(token), clock.instant()));
    }

    @Override
    public boolean setPassword(AgentId id, String clearText) {
        if (id.isZero() || clearText.isEmpty()) {
            return false;
        }
        var password = PasswordHash.of(HexDigest.md5(clearText), settings.iterations(), random);
        return transactions.call(em -> {
            var passwords = new AuthenticationRepository(em);
            passwords
                    .password(id)
                    .ifPresentOrElse(
                            known -> known.take(password), () -> passwords.add(new PasswordEntity(id, password)));
            passwords.deleteTokens(id);
            return true;
        });
    }

    @Override
    public int deleteExpired() {
        return transactions.call(em -> new AuthenticationRepository(em).deleteExpiredTokens(clock.instant()));
    }

    private static Instant expiry(Instant now, Duration lifetime) {
        return now.plus(lifetime.compareTo(MAX_LIFETIME) > 0 ? MAX_LIFETIME : lifetime);
    }
}
