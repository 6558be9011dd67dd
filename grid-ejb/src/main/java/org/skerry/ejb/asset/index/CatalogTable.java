// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/** A walk through the catalog. Within one transaction. */
final class CatalogTable {
    private final EntityManager em;

    CatalogTable(EntityManager em) {
        this.em = em;
    }

    long count() {
        return ((Number) em.createNativeQuery("select count(*) from asset").getSingleResult()).longValue();
    }

    /** Some assets in the order of their ids. */
    List<CatalogContent> page(UUID after, int count) {
        NativeQuery<?> query = em.createNativeQuery("select a.id, a.asset_type, a.sha256, a.length from asset a"
                        + " where a.id > :after order by a.id limit " + count)
                .unwrap(NativeQuery.class);
        List<?> rows = query.addScalar("id", UUID.class)
                .addScalar("asset_type", Integer.class)
                .addScalar("sha256", byte[].class)
                .addScalar("length", Long.class)
                .setParameter("after", after)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CatalogContent(
                        (UUID) row[0],
                        new ContentKey(new ContentHash(Octets.copyOf((byte[]) row[2])), (Integer) row[1]),
                        (Long) row[3]))
                .toList();
    }
}
