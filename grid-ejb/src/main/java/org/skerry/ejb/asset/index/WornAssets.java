// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Chunks;

/** What the documents of some people name, as a page of a walk finds it. Not thread-safe. */
final class WornAssets {
    /** An outfit has some dozens. */
    private static final int MOST = 20_000;

    private final RootText root;
    private final Set<Worn> found = new LinkedHashSet<>();

    private record Worn(UUID owner, UUID asset) {}

    WornAssets(RootText root) {
        this.root = root;
    }

    void add(UUID owner, AssetId asset) {
        if (found.size() < MOST) {
            found.add(new Worn(owner, asset.value()));
        }
    }

    /**
     * Keeps what of it are assets, in the place of what was known of these people.
     *
     * @param last the last of them; empty for all that follow
     * @return how many
     */
    int keep(EntityManager em, UUID after, Optional<UUID> last) {
        var delete = em.createNativeQuery("delete from asset_worn where root = :root and owner_id > :after"
                        + (last.isPresent() ? " and owner_id <= :last" : ""))
                .setParameter("root", root.word())
                .setParameter("after", after);
        last.ifPresent(owner -> delete.setParameter("last", owner));
        delete.executeUpdate();
        var known = new HashSet<UUID>();
        for (var ids : Chunks.of(found.stream().map(Worn::asset).toList())) {
            known.addAll(KnownAssets.among(em, ids));
        }
        var rows = found.stream().filter(worn -> known.contains(worn.asset())).toList();
        Chunks.of(new ArrayList<>(rows)).forEach(some -> insert(em, some));
        return rows.size();
    }

    private void insert(EntityManager em, List<Worn> rows) {
        var query = em.createNativeQuery("insert into asset_worn (asset_id, root, owner_id) values "
                        + ReferenceTable.values(rows.size(), "(:a#, :root, :o#)"))
                .setParameter("root", root.word());
        for (var at = 0; at < rows.size(); at++) {
            query.setParameter("a" + at, rows.get(at).asset())
                    .setParameter("o" + at, rows.get(at).owner());
        }
        query.executeUpdate();
    }
}
