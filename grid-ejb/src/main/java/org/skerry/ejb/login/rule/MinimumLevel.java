// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.skerry.api.audit.AuditChange;
import org.skerry.ejb.audit.Audited;
import org.skerry.ejb.persistence.Transactions;

/**
 * The level below which nobody is let in. What an administrator said stands above the configuration; it is in the
 * database, so that all servers of the grid know it and a restart does not forget it. Other servers than the one that was
 * told learn of it within {@link #KNOWN_FOR}: every login asks, and it hardly ever changes.
 */
@ApplicationScoped
public class MinimumLevel {
    static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private static final String NAME = "minimum-level";

    @Inject
    Transactions transactions;

    @Inject
    AdmissionSettings settings;

    @Inject
    Clock clock;

    private volatile Known known = new Known(0, Instant.MIN);

    private record Known(int level, Instant until) {}

    public int get() {
        var now = clock.instant();
        var told = known;
        if (!now.isBefore(told.until())) {
            told = new Known(read(), now.plus(KNOWN_FOR));
            known = told;
        }
        return told.level();
    }

    private int read() {
        return transactions.read(em -> {
            var kept = em.find(ChoiceEntity.class, NAME);
            return kept == null ? settings.minimumLevel() : Integer.parseInt(kept.choice);
        });
    }

    public void set(int level) {
        var before = read();
        Audited.call(transactions, (em, audit) -> {
            audit.accept(AuditChange.of("login-level-set", "grid", "level=" + before, "level=" + level));
            return em.merge(new ChoiceEntity(NAME, String.valueOf(level)));
        });
        known = new Known(level, clock.instant().plus(KNOWN_FOR));
    }
}
