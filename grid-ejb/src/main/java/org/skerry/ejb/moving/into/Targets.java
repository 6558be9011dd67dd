// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.skerry.ejb.persistence.Transactions;

/** Where a run writes. */
public interface Targets {
    /**
     * Runs the work in a transaction and returns when it is committed.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when the database cannot do it
     */
    <T> T call(TargetWork<T> work);

    /** Whether nothing stays of what it writes. */
    default boolean isTrial() {
        return false;
    }

    /** For good. */
    static Targets live(Transactions grid) {
        return new Targets() {
            @Override
            public <T> T call(TargetWork<T> work) {
                return grid.call(em -> em.unwrap(Session.class)
                        .doReturningWork(connection -> work.on(new Target(connection, List.of(connection), false))));
            }
        };
    }

    /**
     * For a trial.
     *
     * @param scratch an empty database with the grid's tables, to be thrown away
     * @param grid that is only read; empty if it has no tables yet
     */
    static Targets trial(Transactions scratch, Optional<Transactions> grid) {
        return new Trial(scratch, grid);
    }
}
