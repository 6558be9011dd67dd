// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapTileId;
import org.skerry.api.map.TilePicture;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/**
 * The map in the grid's database. A change of a tile notes that the next smaller scale is to be drawn, in the same
 * transaction, so that none is forgotten.
 */
@Stateless
@Local({MapImageService.class, StaleTiles.class})
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class MapImageServiceBean implements MapImageService, StaleTiles {
    @Inject
    Transactions transactions;

    @Override
    public boolean store(ScopeId scope, int x, int y, Octets jpeg) {
        var cell = MapTileId.cell(x, y);
        if (!cell.isValid() || jpeg.length() > MAX_BYTES) {
            return false;
        }
        var picture = TilePicture.fitted(jpeg);
        picture.ifPresent(fitted -> transactions.call(em -> {
            var tiles = new MapTileRepository(em);
            var key = TileKey.of(scope, cell);
            tiles.store(key, fitted);
            tiles.changed(key);
            return true;
        }));
        return picture.isPresent();
    }

    @Override
    public boolean remove(ScopeId scope, int x, int y) {
        var cell = MapTileId.cell(x, y);
        return cell.isValid()
                && transactions.call(em -> {
                    var tiles = new MapTileRepository(em);
                    var key = TileKey.of(scope, cell);
                    if (tiles.remove(key)) {
                        tiles.changed(key);
                    }
                    return true;
                });
    }

    @Override
    public TileAnswer find(ScopeId scope, MapTileId tile) {
        var key = TileKey.of(scope, tile);
        return transactions.read(em -> {
            var tiles = new MapTileRepository(em);
            return tiles.picture(key)
                    .<TileAnswer>map(TileAnswer.Picture::new)
                    .orElseGet(() ->
                            tiles.isStale(key) ? new TileAnswer.Later() : new TileAnswer.Picture(TilePicture.water()));
        });
    }

    @Override
    public int draw(int max) {
        var stale = transactions.read(em -> new MapTileRepository(em).stale(max));
        stale.forEach(this::draw);
        return stale.size();
    }

    private void draw(TileKey key) {
        transactions.call(em -> {
            var tiles = new MapTileRepository(em);
            tiles.lockStale(key).ifPresent(stale -> {
                var quarters = key.tile().children().stream()
                        .map(child -> tiles.picture(key.with(child)))
                        .toList();
                if (quarters.stream().anyMatch(Optional::isPresent)) {
                    tiles.store(key, TilePicture.composed(quarters));
                } else {
                    tiles.remove(key);
                }
                tiles.drawn(stale);
                tiles.changed(key);
            });
            return true;
        });
    }
}
