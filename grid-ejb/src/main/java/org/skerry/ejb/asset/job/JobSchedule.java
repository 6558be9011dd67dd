// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.skerry.ejb.persistence.Transactions;

/** Starts what the configuration wants done from time to time; nothing if it says nothing. */
@ApplicationScoped
public class JobSchedule {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    MaintenanceJobs jobs;

    @Inject
    JobSettings settings;

    /** Starts what is due. Each server may ask: of several that do at once, one starts it. */
    void startDue() {
        settings.every().forEach((kind, every) -> {
            if (isDue(kind, every)) {
                jobs.start(kind, false, Map.of());
            }
        });
    }

    private boolean isDue(String kind, Duration every) {
        Instant since = clock.instant().minus(every);
        return transactions.read(em -> em.createQuery(
                                "select count(j) from JobEntity j where j.kind = :kind and j.dryRun = false"
                                        + " and (j.started > :since or j.activeKind is not null)",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("since", since)
                        .getSingleResult())
                == 0;
    }
}
