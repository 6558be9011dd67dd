// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

/**
 * A feature of one region. Everything the region calls here, and all that the module has subscribed, registered or
 * scheduled, runs on the region's thread: no locks are needed, and nothing may block.
 *
 * <p>What a module throws is logged once for each kind of call, and counted; the region and its other modules go on.
 */
public interface RegionModule {
    /**
     * Registers what the module does. When this throws, the module does not run: nothing it registered counts, and
     * {@link #stop} is not called.
     */
    void start(ModuleRegion region);

    /** The region ends: all agents have been sent away, the grid can still be written to through the background. */
    default void stop() {}
}
