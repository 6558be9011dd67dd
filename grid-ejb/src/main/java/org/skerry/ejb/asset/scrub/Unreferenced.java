// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.persistence.Transactions;

/** Contents of the store that no asset had when the last scrub came by. A sweep removes them in time. Thread-safe. */
@ApplicationScoped
public class Unreferenced {
    @Inject
    Transactions transactions;

    /** Some in the order of their hashes. */
    public List<Kept> list(Optional<ContentHash> after, int count) {
        return transactions.read(em -> {
            NativeQuery<?> query = em.createNativeQuery("select u.sha256, u.length, u.kept from asset_unreferenced u"
                            + (after.isPresent() ? " where u.sha256 > :after" : "") + " order by u.sha256 limit "
                            + count)
                    .unwrap(NativeQuery.class);
            after.ifPresent(hash -> query.setParameter("after", hash.sha256().toArray()));
            return query.addScalar("sha256", byte[].class)
                    .addScalar("length", Long.class)
                    .addScalar("kept", Instant.class)
                    .getResultStream()
                    .map(Object[].class::cast)
                    .map(row ->
                            new Kept(new ContentHash(Octets.owning((byte[]) row[0])), (Long) row[1], (Instant) row[2]))
                    .toList();
        });
    }

    /**
     * Notes what a page of a walk has found, in the place of what was noted between its ends.
     *
     * @param after where the page began; empty at the first of all
     * @param last where it ended; empty at the last of all
     * @return how many are noted now between its ends
     */
    int keep(List<Kept> page, Optional<ContentHash> after, Optional<ContentHash> last) {
        return transactions.call(em -> {
            var delete = em.createNativeQuery("delete from asset_unreferenced where length >= 0"
                    + (after.isPresent() ? " and sha256 > :after" : "")
                    + (last.isPresent() ? " and sha256 <= :last" : ""));
            after.ifPresent(hash -> delete.setParameter("after", hash.sha256().toArray()));
            last.ifPresent(hash -> delete.setParameter("last", hash.sha256().toArray()));
            delete.executeUpdate();
            return page.isEmpty() ? 0 : insert(em, page);
        });
    }

    private static int insert(EntityManager em, List<Kept> page) {
        var rows = IntStream.range(0, page.size())
                .mapToObj(row -> "(:h" + row + ", :l" + row + ", :k" + row + ")")
                .collect(Collectors.joining(","));
        var query = em.createNativeQuery("insert into asset_unreferenced (sha256, length, kept) values " + rows);
        for (var row = 0; row < page.size(); row++) {
            query.setParameter("h" + row, page.get(row).hash().sha256().toArray())
                    .setParameter("l" + row, page.get(row).bytes())
                    .setParameter("k" + row, page.get(row).since());
        }
        return query.executeUpdate();
    }
}
