// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.grid.RegionRegistration;
import org.skerry.region.simulation.LocalRegions;

/**
 * One region with what the process keeps for it.
 *
 * @param open completes when the grid knows it and agents may come
 */
record HostedRegion(
        RegionConfig config,
        RegionActor actor,
        Capabilities capabilities,
        RegionRegistration registration,
        CompletableFuture<Void> open) {
    private static final Logger LOG = System.getLogger(HostedRegion.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Lets nobody in any more and begins to send everybody away. */
    CompletableFuture<Void> stopping(LocalRegions local, String reason) {
        local.remove(actor.door().settings().id());
        return actor.stop(reason).toCompletableFuture();
    }

    /** Waits until the region has written everything, then takes it off the grid. */
    void finish(CompletableFuture<Void> stopped) {
        try {
            stopped.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.log(
                    Level.ERROR,
                    "event=region-stop region=\"{0}\" problem=\"{1}\"",
                    config.name(),
                    unfinished.toString());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        capabilities.closeAll();
        try {
            registration.stop();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
