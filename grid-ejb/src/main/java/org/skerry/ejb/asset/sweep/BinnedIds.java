// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.skerry.ejb.asset.TakenIds;
import org.skerry.ejb.persistence.Rows;

/** The ids in the bin: they are taken, for an asset never changes, and who stores one again gets it back. */
public record BinnedIds(InstantSource clock) implements TakenIds {
    @Override
    public Set<UUID> bringBack(EntityManager transaction, Collection<UUID> ids) {
        var found = transaction
                .unwrap(Session.class)
                .doReturningWork(connection -> Rows.select(
                        connection,
                        "select id from asset_recycled where id in",
                        List.copyOf(ids),
                        row -> row.getObject(1, UUID.class)));
        return Set.copyOf(new RecycleTable(transaction).giveBack(found, clock.instant()));
    }
}
