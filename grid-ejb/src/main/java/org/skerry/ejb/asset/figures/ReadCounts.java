// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.Transactions;

/** Writes from time to time how often which asset was read. What was counted and not written is lost with the server. */
@Singleton
@Startup
@LocalBean
@Lock(LockType.READ)
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadCounts {
    private static final System.Logger LOG = System.getLogger(ReadCounts.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    AssetReads reads;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "reads of assets")
    void write() {
        var taken = reads.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            transactions.call(em -> {
                taken.forEach((id, count) -> {
                    var known = em.createNativeQuery("update asset_reads set reads = reads + :count, last_read = :now"
                                    + " where asset_id = :id")
                            .setParameter("count", count)
                            .setParameter("now", clock.instant())
                            .setParameter("id", id.value())
                            .executeUpdate();
                    if (known == 0) {
                        em.createNativeQuery(
                                        "insert into asset_reads (asset_id, reads, last_read) values (:id, :count, :now)")
                                .setParameter("id", id.value())
                                .setParameter("count", count)
                                .setParameter("now", clock.instant())
                                .executeUpdate();
                    }
                });
                return taken.size();
            });
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.DEBUG, "reads of assets not written cause={0}", unavailable.getMessage());
        }
    }
}
