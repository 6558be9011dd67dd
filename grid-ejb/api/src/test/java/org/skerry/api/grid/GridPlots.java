// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** Regions for the contracts, each test's in a lonely place of its own. */
final class GridPlots {
    static final int CELL = RegionArea.CELL;

    private GridPlots() {}

    static String name() {
        return "Contract " + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A place where nobody else builds. */
    static RegionArea lonely() {
        var random = ThreadLocalRandom.current();
        return area(random.nextInt(10_000, 4_000_000) * CELL, random.nextInt(10_000, 4_000_000) * CELL, CELL);
    }

    static RegionArea area(int x, int y, int size) {
        return new RegionArea(x, y, size, size);
    }

    static GridRegion region(String name, RegionArea area) {
        return region(RegionId.random(), name, area);
    }

    static GridRegion region(RegionId id, String name, RegionArea area) {
        return region(id, name, area, AgentId.random());
    }

    static GridRegion region(RegionId id, String name, RegionArea area, AgentId owner) {
        var endpoint = new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9001);
        return new GridRegion(
                id, ScopeId.ZERO, name, area, endpoint, 0, 21, AssetId.random(), AssetId.ZERO, "secret", owner);
    }
}
