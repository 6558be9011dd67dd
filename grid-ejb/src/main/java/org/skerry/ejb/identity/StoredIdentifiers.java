// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.ejb.persistence.Transactions;

/** In the grid's database, so that all servers of a grid know them and a restart ends none. */
@ApplicationScoped
public class StoredIdentifiers implements AuthenticationProvider, OldIdentityTokens {
    /** A token in use is noted as used this many times within its idle time, not at each request. */
    private static final int NOTES = 10;

    @Inject
    Transactions transactions;

    @Inject
    IdentitySettings settings;

    @Inject
    Clock clock;

    @Override
    public IdentityResult<AuthToken> addIdentifier(AuthToken token, Identifier identifier) {
        var hash = hash(token);
        var now = clock.instant();
        return reached(() -> transactions.call(em -> {
            if (em.find(IdentityTokenEntity.class, hash) != null) {
                return new IdentityResult.Failure<>("the token is taken");
            }
            em.persist(new IdentityTokenEntity(hash, identifier, now));
            return new IdentityResult.Success<>(token);
        }));
    }

    @Override
    public IdentityResult<Identifier> removeIdentifier(AuthToken token) {
        var hash = hash(token);
        return reached(() -> transactions.call(em -> {
            var good = good(em, hash);
            good.ifPresent(em::remove);
            return found(good);
        }));
    }

    @Override
    public IdentityResult<Identifier> tryGetIdentifier(AuthToken token) {
        var hash = hash(token);
        return reached(() -> {
            var good = transactions.read(em -> good(em, hash));
            var now = clock.instant();
            if (good.filter(known ->
                            known.used.isBefore(now.minus(settings.idle().dividedBy(NOTES))))
                    .isPresent()) {
                // an update of what is there: a token that is removed meanwhile stays removed
                transactions.call(
                        em -> em.createQuery("update IdentityTokenEntity t set t.used = :now where t.tokenHash = :hash")
                                .setParameter("now", now)
                                .setParameter("hash", hash)
                                .executeUpdate());
            }
            return found(good);
        });
    }

    @Override
    public IdentityResult<Integer> removeAll(Identifier identifier) {
        return reached(() -> new IdentityResult.Success<>(transactions.call(
                em -> em.createQuery("delete from IdentityTokenEntity t where t.identifier = :identifier")
                        .setParameter("identifier", identifier.toString())
                        .executeUpdate())));
    }

    @Override
    public int deleteOld() {
        var now = clock.instant();
        return transactions.call(
                em -> em.createQuery("delete from IdentityTokenEntity t where t.used <= :used or t.added <= :added")
                        .setParameter("used", now.minus(settings.idle()))
                        .setParameter("added", now.minus(settings.life()))
                        .executeUpdate());
    }

    private Optional<IdentityTokenEntity> good(EntityManager em, String hash) {
        return Optional.ofNullable(em.find(IdentityTokenEntity.class, hash))
                .filter(known -> isGood(known, clock.instant()));
    }

    private boolean isGood(IdentityTokenEntity known, Instant now) {
        return now.isBefore(known.used.plus(settings.idle())) && now.isBefore(known.added.plus(settings.life()));
    }

    private static IdentityResult<Identifier> found(Optional<IdentityTokenEntity> token) {
        return token.flatMap(known -> Identifier.tryParse(known.identifier))
                .<IdentityResult<Identifier>>map(IdentityResult.Success::new)
                .orElseGet(IdentityResult.NotFound::new);
    }

    private static <T> IdentityResult<T> reached(Supplier<IdentityResult<T>> work) {
        try {
            return work.get();
        } catch (ServiceUnavailableException unavailable) {
            return new IdentityResult.Failure<>(String.valueOf(unavailable.getMessage()));
        }
    }

    private static String hash(AuthToken token) {
        return ContentHash.of(Octets.owning(token.text().getBytes(StandardCharsets.US_ASCII)))
                .toString();
    }
}
