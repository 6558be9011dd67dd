// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.skerry.ejb.asset.reference.AssetReferences;

/**
 * How much the index knows.
 *
 * @param complete what was stored before this is in it; empty if it never was complete
 * @param unreadable assets of that time whose contents could not be read, and are not in it
 */
public record IndexState(Optional<Instant> complete, long unreadable) {
    static IndexState read(EntityManager em) {
        NativeQuery<?> query = em.createNativeQuery(
                        "select s.complete, s.unreadable from asset_index_state s where s.parser = :parser")
                .unwrap(NativeQuery.class);
        return query.addScalar("complete", Instant.class)
                .addScalar("unreadable", Long.class)
                .setParameter("parser", AssetReferences.VERSION)
                .getResultStream()
                .map(Object[].class::cast)
                .map(row -> new IndexState(Optional.of((Instant) row[0]), (Long) row[1]))
                .findFirst()
                .orElseGet(() -> new IndexState(Optional.empty(), 0));
    }

    /** What an older search has found is of no use any more. */
    static boolean write(EntityManager em, Instant complete, long unreadable) {
        em.createNativeQuery("delete from asset_index_state").executeUpdate();
        return em.createNativeQuery("insert into asset_index_state (parser, complete, unreadable)"
                                + " values (:parser, :complete, :unreadable)")
                        .setParameter("parser", AssetReferences.VERSION)
                        .setParameter("complete", complete)
                        .setParameter("unreadable", unreadable)
                        .executeUpdate()
                == 1;
    }
}
