// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.skerry.ejb.persistence.Transactions;

/** Writes to a database that is thrown away, and sees it together with the grid's. */
record Trial(Transactions scratch, Optional<Transactions> grid) implements Targets {
    @Override
    public boolean isTrial() {
        return true;
    }

    @Override
    public <T> T call(TargetWork<T> work) {
        return scratch.call(em -> em.unwrap(Session.class).doReturningWork(own -> {
            if (grid.isEmpty()) {
                return work.on(new Target(own, List.of(own), true));
            }
            return grid.get()
                    .read(other -> other.unwrap(Session.class)
                            .doReturningWork(
                                    theirs -> work.on(new Target(own, List.<Connection>of(own, theirs), true))));
        }));
    }
}
