// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.store;

import java.io.IOException;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.IslandGenerator;
import org.skerry.region.terrain.TerrainFile;
import org.skerry.region.tick.BlockingGuard;

/** A region's terrain in its folder. Blocks. */
public final class TerrainStore {
    private static final String NAME = "terrain.r32";

    private final TerrainFile file;
    private final int size;
    private final long seed;

    public TerrainStore(RegionSettings region) {
        file = new TerrainFile(region.folder().resolve(NAME));
        size = region.area().sizeX();
        var id = region.id().value();
        seed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    /**
     * The kept terrain; where there is none, an island of the region's own, which is kept from then on.
     *
     * @throws IOException if the file cannot be read, is no terrain of this size, or cannot be written
     */
    public Heightmap load() throws IOException {
        BlockingGuard.mayBlock("TerrainStore.load");
        if (file.exists()) {
            return file.load(size);
        }
        var island = new IslandGenerator(seed).generate(size);
        file.save(island);
        return island;
    }

    /** Replaces what is kept; on disk when this returns. */
    public synchronized void save(Heightmap terrain) throws IOException {
        BlockingGuard.mayBlock("TerrainStore.save");
        file.save(terrain);
    }
}
