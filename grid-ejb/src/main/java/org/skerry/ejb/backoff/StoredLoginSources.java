// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.ejb.persistence.Transactions;

/** In the grid's database, so that all servers of a grid know them and a restart does not make users strangers. */
@ApplicationScoped
public class StoredLoginSources implements LoginSources, OldLoginSources {
    /** A source that is used daily need not be written each time. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(180);
    /** How long a source that was remembered here is known without the database. */
    private static final Duration NEAR = Duration.ofHours(1);

    private static final int MOST_NEAR = 10_000;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private final Map<LoginSourceEntity.Key, Instant> near = new LinkedHashMap<>();

    @Override
    public boolean isKnown(String account, String source) {
        var key = key(account, source);
        return isNear(key) || transactions.read(em -> em.find(LoginSourceEntity.class, key) != null);
    }

    private boolean isNear(LoginSourceEntity.Key key) {
        synchronized (near) {
            var since = near.get(key);
            return since != null && clock.instant().isBefore(since.plus(NEAR));
        }
    }

    @Override
    public void remember(String account, String source) {
        var key = key(account, source);
        if (isNear(key)) {
            return;
        }
        var now = clock.instant();
        transactions.call(em -> {
            var known = em.find(LoginSourceEntity.class, key);
            if (known == null) {
                makeRoom(em, key.name());
                em.persist(new LoginSourceEntity(key, now));
            } else if (known.seen.isBefore(now.minus(FRESH))) {
                known.seen = now;
            }
            return true;
        });
        synchronized (near) {
            near.remove(key);
            near.put(key, now);
            if (near.size() > MOST_NEAR) {
                near.remove(near.keySet().iterator().next());
            }
        }
    }

    private static void makeRoom(EntityManager em, String name) {
        em.createQuery(
                        "select s from LoginSourceEntity s where s.key.name = :name order by s.seen desc",
                        LoginSourceEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .skip(MOST - 1L)
                .forEach(em::remove);
    }

    @Override
    public int deleteOld() {
        return transactions.call(em -> em.createQuery("delete from LoginSourceEntity s where s.seen < :time")
                .setParameter("time", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    /** The source is hashed with the name, so that two users of one place do not show as such. */
    private static LoginSourceEntity.Key key(String account, String source) {
        return new LoginSourceEntity.Key(sha256(account), sha256(account + "\n" + source));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
