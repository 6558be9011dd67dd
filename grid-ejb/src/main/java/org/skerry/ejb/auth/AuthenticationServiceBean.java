// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthWords;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Passwords as slow salted hashes, tokens and web login keys as SHA-256, in the grid's database. */
@Stateless
@Local({AuthenticationService.class, ExpiredTokens.class})
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class AuthenticationServiceBean implements AuthenticationService, ExpiredTokens {
    private static final int TOKEN_BYTES = 24;

    @Inject
    Transactions transactions;

    @Inject
    AuthenticationSettings settings;

    @Inject
    VerifiedPasswords verified;

    @Inject
    Impersonation impersonation;

    @Inject
    Clock clock;

    @Inject
    RandomGenerator random;

    /** What is stored, and whether the proof is known to fit it; then what was to be gained is had already. */
    private record Looked(Optional<PasswordHash> password, boolean known) {}

    @Override
    public Optional<String> authenticate(AgentId id, String proof, Duration lifetime) {
        var token = freshToken();
        return isProven(id, proof, em -> keep(em, id, token, lifetime)) ? Optional.of(token) : Optional.empty();
    }

    @Override
    public boolean check(AgentId id, String proof) {
        // most who log in were here lately, and nothing has to be written to know them again
        return isRemembered(id, proof) || isProven(id, proof, _ -> {});
    }

    private boolean isRemembered(AgentId id, String proof) {
        return AuthWords.isMd5(proof)
                && transactions
                        .read(em ->
                                new AuthenticationRepository(em).password(id).map(PasswordEntity::toHash))
                        .filter(hash -> verified.knows(id, hash, proof))
                        .isPresent();
    }

    /**
     * Whether the proof is right.
     *
     * @param gain what it is shown for, in the transaction that finds it right
     */
    private boolean isProven(AgentId id, String proof, Consumer<EntityManager> gain) {
        if (AuthWords.isWebLoginKey(proof)) {
            return isUsedUp(id, proof, gain);
        }
        if (!AuthWords.isMd5(proof)) {
            return false;
        }
        var looked = transactions.call(em -> {
            var password = new AuthenticationRepository(em).password(id).map(PasswordEntity::toHash);
            var known = password.filter(hash -> verified.knows(id, hash, proof)).isPresent();
            if (known) {
                gain.accept(em);
            }
            return new Looked(password, known);
        });
        return looked.known() || isProvenSlowly(id, proof, looked.password(), gain);
    }

    private boolean isProvenSlowly(
            AgentId id, String proof, Optional<PasswordHash> stored, Consumer<EntityManager> gain) {
        if (stored.isEmpty()) {
            // as slow as for a user with a password, so that the time does not tell who exists
            PasswordHash.of(proof, settings.iterations(), random);
            return false;
        }
        if (!stored.get().matches(proof)) {
            return impersonation
                    .byPassword(id, proof)
                    .filter(god -> impersonated(id, god, gain))
                    .isPresent();
        }
        var kept = stored.get().isGood(settings.iterations())
                ? stored.get()
                : PasswordHash.of(proof, settings.iterations(), random);
        if (!takes(id, stored.get(), kept, gain)) {
            return false;
        }
        verified.remember(id, kept, proof);
        return true;
    }

    /** The password may have been changed while the given one was being hashed: then it is the wrong one now. */
    private boolean takes(AgentId id, PasswordHash checked, PasswordHash kept, Consumer<EntityManager> gain) {
        return transactions.call(em -> {
            var password = new AuthenticationRepository(em).password(id);
            if (!password.map(PasswordEntity::toHash).equals(Optional.of(checked))) {
                return false;
            }
            if (!kept.equals(checked)) {
                password.get().take(kept);
            }
            gain.accept(em);
            return true;
        });
    }

    private boolean isUsedUp(AgentId id, String webLoginKey, Consumer<EntityManager> gain) {
        return transactions.call(em -> {
            var used = new AuthenticationRepository(em).useUpWebKey(id, HexDigest.sha256(webLoginKey));
            if (used) {
                gain.accept(em);
            }
            return used;
        });
    }

    private boolean impersonated(AgentId id, AgentId god, Consumer<EntityManager> gain) {
        return Audited.call(transactions, (em, audit) -> {
            gain.accept(em);
            audit.accept(AuditChange.of("impersonated", account(id), "", "by=" + god));
            return true;
        });
    }

    private String freshToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void keep(EntityManager em, AgentId id, String token, Duration lifetime) {
        var tokens = new AuthenticationRepository(em);
        var now = clock.instant();
        tokens.deleteExpiredTokens(id, now);
        tokens.add(new TokenEntity(HexDigest.sha256(token), id, expiry(now, lifetime)));
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
        return Audited.call(transactions, (em, audit) -> {
            var passwords = new AuthenticationRepository(em);
            passwords.password(id).ifPresent(known -> known.webKeyHash = null);
            passwords.set(id, password);
            audit.accept(AuditChange.of("password-set", account(id), "", ""));
            return true;
        });
    }

    @Override
    public Optional<AuthInfo> info(AgentId id) {
        return transactions.read(
                em -> new AuthenticationRepository(em).password(id).map(PasswordEntity::toInfo));
    }

    @Override
    public boolean setInfo(AgentId id, AuthInfo.Change change) {
        var read = AuthInfoUpdate.read(change, settings.iterations(), random);
        if (id.isZero() || read.isEmpty()) {
            return false;
        }
        var update = read.get();
        return Audited.call(transactions, (em, audit) -> {
            var passwords = new AuthenticationRepository(em);
            update.password().ifPresent(password -> passwords.set(id, password));
            var known = passwords.password(id);
            known.ifPresent(entity -> {
                update.apply(entity);
                audit.accept(AuditChange.of("auth-info-set", account(id), "", update.told()));
            });
            return known.isPresent();
        });
    }

    @Override
    public int deleteExpired() {
        return transactions.call(em -> new AuthenticationRepository(em).deleteExpiredTokens(clock.instant()));
    }

    private static String account(AgentId id) {
        return "account " + id;
    }

    private static Instant expiry(Instant now, Duration lifetime) {
        return now.plus(lifetime.compareTo(MAX_LIFETIME) > 0 ? MAX_LIFETIME : lifetime);
    }
}
