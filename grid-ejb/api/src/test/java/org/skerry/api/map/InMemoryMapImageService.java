// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;

/** A map in memory, its smaller scales drawn when they are looked at: the twin for tests. */
public final class InMemoryMapImageService implements MapImageService {
    private final Map<List<Object>, Octets> cells = new HashMap<>();

    @Override
    public synchronized boolean store(ScopeId scope, int x, int y, Octets jpeg) {
        var cell = MapTileId.cell(x, y);
        var picture = jpeg.length() > MAX_BYTES ? Optional.<Octets>empty() : TilePicture.fitted(jpeg);
        if (!cell.isValid() || picture.isEmpty()) {
            return false;
        }
        cells.put(List.of(scope, cell), picture.get());
        return true;
    }

    @Override
    public synchronized boolean remove(ScopeId scope, int x, int y) {
        cells.remove(List.of(scope, MapTileId.cell(x, y)));
        return MapTileId.cell(x, y).isValid();
    }

    @Override
    public synchronized TileAnswer find(ScopeId scope, MapTileId tile) {
        return new TileAnswer.Picture(picture(scope, tile).orElseGet(TilePicture::water));
    }

    private Optional<Octets> picture(ScopeId scope, MapTileId tile) {
        if (tile.zoom() == 1) {
            return Optional.ofNullable(cells.get(List.of(scope, tile)));
        }
        if (tile.zoom() > 4) {
            return Optional.empty();
        }
        var quarters =
                tile.children().stream().map(child -> picture(scope, child)).toList();
        return quarters.stream().anyMatch(Optional::isPresent)
                ? Optional.of(TilePicture.composed(quarters))
                : Optional.empty();
    }
}
