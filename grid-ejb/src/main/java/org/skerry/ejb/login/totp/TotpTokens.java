// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.Transactions;

/**
 * Takes each token once, over all servers of the grid. After some wrong ones none is taken for a while; only who has the
 * password gets here, so strangers cannot lock anybody out with it.
 */
@ApplicationScoped
public class TotpTokens {
    static final int MAX_FAILURES = 5;
    static final Duration REST = Duration.ofMinutes(5);

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    boolean take(AgentId user, TotpSecret secret, String token) {
        return transactions.call(em -> {
            var row = em.find(TotpEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                row = new TotpEntity(user.value());
                em.persist(row);
            }
            var now = clock.instant();
            if (row.failures >= MAX_FAILURES && now.isBefore(row.failedAt.plus(REST))) {
                return false;
            }
            var step = secret.step(token, now, row.lastStep);
            if (step.isPresent()) {
                row.lastStep = step.getAsLong();
                row.failures = 0;
            } else {
                row.failures = row.failures >= MAX_FAILURES ? 1 : row.failures + 1;
                row.failedAt = now;
            }
            return step.isPresent();
        });
    }
}
