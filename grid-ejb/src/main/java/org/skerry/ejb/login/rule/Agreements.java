// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.Transactions;

/** Who agreed to which text, in the grid's database. A text that was changed has to be agreed to anew. */
@ApplicationScoped
public class Agreements {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Whether the user agreed to that very text. */
    boolean has(AgentId user, String kind, String text) {
        var hash = hash(text);
        return transactions.call(em -> {
            var kept = em.find(AgreementEntity.class, new AgreementEntity.Key(user.value(), kind));
            return kept != null && kept.textHash.equals(hash);
        });
    }

    void keep(AgentId user, String kind, String text) {
        var hash = hash(text);
        transactions.call(em -> {
            var key = new AgreementEntity.Key(user.value(), kind);
            var kept = em.find(AgreementEntity.class, key);
            if (kept == null) {
                em.persist(new AgreementEntity(key, hash, clock.instant()));
            } else {
                kept.textHash = hash;
                kept.agreed = clock.instant();
            }
            return Instant.EPOCH;
        });
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a JDK without SHA-256", missing);
        }
    }
}
