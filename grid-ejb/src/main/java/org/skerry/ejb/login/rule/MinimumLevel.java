// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skerry.ejb.persistence.Transactions;

/**
 * The level below which nobody is let in. What an administrator said stands above the configuration; it is in the
 * database, so that all servers of the grid know it and a restart does not forget it.
 */
@ApplicationScoped
public class MinimumLevel {
    private static final String NAME = "minimum-level";

    @Inject
    Transactions transactions;

    @Inject
    AdmissionSettings settings;

    public int get() {
        return transactions.call(em -> {
            var kept = em.find(ChoiceEntity.class, NAME);
            return kept == null ? settings.minimumLevel() : Integer.parseInt(kept.choice);
        });
    }

    public void set(int level) {
        transactions.call(em -> em.merge(new ChoiceEntity(NAME, String.valueOf(level))));
    }
}
