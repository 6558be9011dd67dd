// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.connector.asset.HoldingsConnector.Wanted;
import org.skerry.connector.asset.HoldingsDesk;
import org.skerry.region.tick.NanoClock;

/**
 * Tells the grid of each region that runs which assets it holds, at its start and each hour, and brings back contents that
 * the grid has lost and this process still has. A grid that does not ask for it is left alone.
 */
public final class HoldingsReports implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HoldingsReports.class.getName());
    private static final Duration LOOK = Duration.ofMinutes(1);
    static final Duration EVERY = Duration.ofHours(1);

    private final HoldingsDesk grid;
    private final Holder holder;
    private final NanoClock clock;
    private final Map<RegionId, Long> reported = new HashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * What this process has.
     *
     * @param regions those that the grid knows by now
     * @param held all assets that they hold
     * @param find an asset, if it is at hand; may block
     */
    public record Holder(
            Supplier<List<RegionId>> regions,
            Supplier<Collection<AssetId>> held,
            Function<AssetId, Optional<Asset>> find) {}

    HoldingsReports(HoldingsDesk grid, Holder holder, NanoClock clock) {
        this.grid = grid;
        this.holder = holder;
        this.clock = clock;
    }

    /** Begins to report, on a thread of its own. */
    public static HoldingsReports start(HoldingsDesk grid, Holder holder) {
        var reports = new HoldingsReports(grid, holder, NanoClock.system());
        Thread.ofVirtual().name("holdings").start(reports::run);
        return reports;
    }

    private void run() {
        try {
            do {
                if (!turn()) {
                    LOG.log(Level.DEBUG, "event=holdings state=not-asked-for");
                    return;
                }
            } while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports what is due; false if the grid does not ask for it. */
    boolean turn() {
        var running = holder.regions().get();
        reported.keySet().retainAll(new HashSet<>(running));
        for (var region : running) {
            if (isDue(region)) {
                try {
                    var wanted = grid.report(region, holder.held().get());
                    if (wanted.isEmpty()) {
                        return false;
                    }
                    reported.put(region, clock.nanos());
                    wanted.get().forEach(this::bring);
                } catch (ServiceUnavailableException down) {
                    // it is tried again in a minute; that the grid is away others tell
                    LOG.log(Level.DEBUG, "event=holdings region={0} problem=\"{1}\"", region, down.getMessage());
                }
            }
        }
        return true;
    }

    private boolean isDue(RegionId region) {
        var last = reported.get(region);
        return last == null || clock.nanos() - last >= EVERY.toNanos();
    }

    private void bring(Wanted wanted) {
        holder.find()
                .apply(wanted.asset())
                .map(Asset::data)
                .filter(bytes -> ContentHash.of(bytes).equals(wanted.hash()))
                .filter(bytes -> grid.bring(wanted.hash(), bytes))
                .ifPresent(bytes -> LOG.log(
                        Level.INFO, "event=content-brought-back asset={0} bytes={1}", wanted.asset(), bytes.length()));
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
