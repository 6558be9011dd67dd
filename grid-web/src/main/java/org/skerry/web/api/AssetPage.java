// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/**
 * A page of a walk through the store, in the order of ids.
 *
 * @param next where to go on; empty at the end
 */
public record AssetPage(List<AssetRecord> assets, Optional<AssetId> next) {
    /** So many are looked at for one page; a page may be short, or empty, and not be the last. */
    static final int MOST_SEEN = 5_000;

    private static final Logger LOG = System.getLogger(AssetPage.class.getName());
    private static final int CHUNK = 500;

    public AssetPage {
        assets = List.copyOf(assets);
    }

    /**
     * Reads a page.
     *
     * @param limit how many assets at most, 1 or more
     * @param wanted which of them
     * @throws ProblemException 503 when the store cannot be read
     */
    public static AssetPage read(StorageProvider storage, AssetId after, int limit, Predicate<AssetRecord> wanted) {
        var found = new ArrayList<AssetRecord>();
        var cursor = after;
        for (var seen = 0; seen < MOST_SEEN; ) {
            var chunk = chunk(storage, cursor);
            for (var asset : chunk) {
                cursor = asset.metadata().id();
                seen++;
                if (wanted.test(asset)) {
                    found.add(asset);
                }
                if (found.size() == limit) {
                    return new AssetPage(found, Optional.of(cursor));
                }
            }
            if (chunk.size() < CHUNK) {
                return new AssetPage(found, Optional.empty());
            }
        }
        return new AssetPage(found, Optional.of(cursor));
    }

    private static List<AssetRecord> chunk(StorageProvider storage, AssetId after) {
        return switch (storage.tryList(after, CHUNK)) {
            case StorageResult.Success<List<AssetRecord>>(var chunk) -> chunk;
            case StorageResult.NotFound<List<AssetRecord>>() -> List.of();
            case StorageResult.AuthNeeded<List<AssetRecord>>() -> throw unavailable("it wants credentials");
            case StorageResult.Failure<List<AssetRecord>>(var reason) -> throw unavailable(reason);
        };
    }

    private static ProblemException unavailable(String reason) {
        LOG.log(Level.WARNING, "asset-list=failed cause={0}", reason);
        return Problem.of(503).toException();
    }
}
