// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.audit.AuditTrail;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.Transactions;

/** The audit in the grid's database. */
@Stateless
@Local({AuditTrail.class, OldAudit.class})
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditTrailBean implements AuditTrail, OldAudit {
    @Inject
    Transactions transactions;

    @Override
    public void record(AuditChange change) {
        try {
            Audited.call(transactions, (_, audit) -> {
                audit.accept(change);
                return true;
            });
        } catch (ServiceUnavailableException unavailable) {
            Audited.tell(change);
            throw unavailable;
        }
    }

    @Override
    public int deleteBefore(Instant time) {
        return transactions.call(em -> em.createQuery("delete from AuditEntity a where a.changed < :time")
                .setParameter("time", time)
                .executeUpdate());
    }
}
