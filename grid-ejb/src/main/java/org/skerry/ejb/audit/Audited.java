// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.skerry.api.audit.AuditChange;
import org.skerry.ejb.persistence.Transactions;

/** Transactions that keep what they change, in the same transaction; the log has it when that is committed. */
public final class Audited {
    /** The log's category, for a file of its own. */
    static final String CATEGORY = "org.skerry.audit";

    private static final Logger LOG = System.getLogger(CATEGORY);

    private Audited() {}

    private record Done<T>(T result, List<AuditChange> changes) {}

    /**
     * As {@link Transactions#call}.
     *
     * @param work tells its changes to the second argument
     */
    public static <T> T call(Transactions transactions, BiFunction<EntityManager, Consumer<AuditChange>, T> work) {
        var done = transactions.call(em -> {
            // work that lost a race is done again from the start, and so are its notes
            var changes = new ArrayList<AuditChange>();
            var result = work.apply(em, changes::add);
            changes.forEach(change -> em.persist(new AuditEntity(change)));
            return new Done<T>(result, changes);
        });
        done.changes().forEach(Audited::tell);
        return done.result();
    }

    static void tell(AuditChange change) {
        LOG.log(Level.INFO, "{0}", change.toLine());
    }
}
