// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import java.util.List;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.ejb.persistence.Transactions;

/** What the audit of a database holds, for tests of those who write it. */
public final class AuditRecords {
    private AuditRecords() {}

    public static List<AuditChange> all(Transactions database) {
        return database.call(em -> em.createQuery("select a from AuditEntity a order by a.changed", AuditEntity.class)
                .getResultStream()
                .map(a -> new AuditChange(new Actor(a.actor, a.address), a.action, a.subject, a.before, a.after))
                .toList());
    }

    /** Of one thing. */
    public static List<AuditChange> of(Transactions database, String subject) {
        return all(database).stream()
                .filter(change -> change.subject().equals(subject))
                .toList();
    }
}
