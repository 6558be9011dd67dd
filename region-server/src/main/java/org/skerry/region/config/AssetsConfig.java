// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of the grid's assets.
 *
 * @param memoryBytes of assets in memory; 0 for none
 * @param diskBytes of assets in files; 0 for none
 * @param folder of those files; under the data folder if empty
 * @param missingSeconds how long an asset that the grid does not have is not asked for again
 * @param queueBytes of what waits for a grid that is away; 0 lets nothing wait
 */
public record AssetsConfig(
        long memoryBytes, long diskBytes, Optional<Path> folder, int missingSeconds, long queueBytes) {
    /** For a process that is to stay small, on an ordinary disk. */
    public static final AssetsConfig DEFAULT = new AssetsConfig(32L << 20, 2L << 30, Optional.empty(), 30, 256L << 20);
}
