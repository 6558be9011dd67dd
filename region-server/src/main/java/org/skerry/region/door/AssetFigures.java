// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

/**
 * Figures of the assets in this process. What only grows begins at 0 with the process.
 *
 * @param memoryHits answered from memory
 * @param diskHits answered from a file of the cache
 * @param queueHits answered from what waits for the grid
 * @param misses neither here nor known to be missing
 * @param fetches asked of the grid
 * @param merged waited for a fetch that was under way
 * @param rememberedMissing answered with "missing" without asking
 * @param corrupt files of the cache that were dropped for their content
 * @param diskTroubles times that the cache's folder could not be written
 * @param memory what memory holds
 * @param disk what the cache's folder holds
 * @param queue what waits for the grid
 */
public record AssetFigures(
        long memoryHits,
        long diskHits,
        long queueHits,
        long misses,
        long fetches,
        long merged,
        long rememberedMissing,
        long corrupt,
        long diskTroubles,
        Store memory,
        Store disk,
        Queue queue) {
    /** Nothing has happened, and there is nothing. */
    public static final AssetFigures NONE =
            new AssetFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, Store.NONE, Store.NONE, Queue.NONE);

    /**
     * What one store holds.
     *
     * @param count of assets
     * @param bytes as they count against the bound
     */
    public record Store(long count, long bytes) {
        static final Store NONE = new Store(0, 0);
    }

    /**
     * What waits for the grid.
     *
     * @param depth how many
     * @param bytes of their files
     * @param oldestSeconds how long the first one waits; 0 if there is none
     * @param queued how many have been put there
     * @param done how many of them the grid has taken
     * @param retries attempts that failed
     * @param setAside files that could not be read and were put away
     */
    public record Queue(
            int depth, long bytes, long oldestSeconds, long queued, long done, long retries, long setAside) {
        static final Queue NONE = new Queue(0, 0, 0, 0, 0, 0, 0);
    }
}
