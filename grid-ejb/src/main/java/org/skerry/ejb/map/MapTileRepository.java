// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/** Queries for tiles, within one transaction. */
final class MapTileRepository {
    private final EntityManager em;

    MapTileRepository(EntityManager em) {
        this.em = em;
    }

    Optional<Octets> picture(TileKey key) {
        return Optional.ofNullable(em.find(MapTileEntity.class, key)).map(MapTileEntity::toOctets);
    }

    void store(TileKey key, Octets picture) {
        var tile = em.find(MapTileEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (tile == null) {
            // Empty at first: whoever loses the race to add it is told so in the log with all that was to be added.
            tile = new MapTileEntity(key);
            em.persist(tile);
            em.flush();
        }
        tile.take(picture);
    }

    /** Whether it was there. */
    boolean remove(TileKey key) {
        return em.createQuery("delete from MapTileEntity t where t.key = :key")
                        .setParameter("key", key)
                        .executeUpdate()
                > 0;
    }

    boolean isStale(TileKey key) {
        return em.find(StaleTileEntity.class, key) != null;
    }

    /** Has the tile drawn that shows this one too. */
    void changed(TileKey key) {
        // What is to be drawn must see the change: it is written before the row is locked.
        em.flush();
        key.tile().parent().map(key::with).ifPresent(parent -> {
            var stale = lockStale(parent).orElseGet(() -> {
                var added = new StaleTileEntity(parent);
                em.persist(added);
                em.flush();
                return added;
            });
            stale.changes++;
        });
    }

    Optional<StaleTileEntity> lockStale(TileKey key) {
        return Optional.ofNullable(em.find(StaleTileEntity.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    void drawn(StaleTileEntity stale) {
        em.remove(stale);
    }

    /** Some that are to be drawn, the largest scales first. */
    List<TileKey> stale(int max) {
        return em.createQuery(
                        "select s from StaleTileEntity s order by s.key.zoom, s.key.x, s.key.y", StaleTileEntity.class)
                .setMaxResults(max)
                .getResultStream()
                .map(stale -> stale.key)
                .toList();
    }
}
