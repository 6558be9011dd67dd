// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;

/**
 * Keeps one region in the grid's registry: enters it at the start, however long the grid takes to be there, renews it
 * now and then, so that a grid that lost it has it again, and takes it off at the end.
 */
public final class RegionRegistration {
    /** How often a region's entry is renewed. */
    public static final Duration RENEWAL = Duration.ofMinutes(5);

    private static final Logger LOG = System.getLogger(RegionRegistration.class.getName());
    private static final Duration LAST_CALLS = Duration.ofSeconds(40);

    private final GridServices services;
    private final Supplier<AssetId> picture;
    private final Duration renewal;
    private final BackOff backOff;
    private final StateLog state;
    private final CompletableFuture<Void> registered = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private GridRegion region;
    private boolean fresh = true;

    private RegionRegistration(
            GridServices services, GridRegion region, Supplier<AssetId> picture, Duration renewal, BackOff backOff) {
        this.services = services;
        this.region = region;
        this.picture = picture;
        this.renewal = renewal;
        this.backOff = backOff;
        this.state = new StateLog(LOG, "event=registration region=" + region.id() + " name=\"" + region.name() + "\"");
        this.thread = Thread.ofVirtual().name("registration-" + region.name()).unstarted(this::run);
    }

    /**
     * Starts to register the region.
     *
     * @param picture gives its picture on the map, which the grid has by then; asked after each renewal, so that changed
     *     ground shows there a renewal later. May block, and throw a {@link ServiceUnavailableException}
     */
    public static RegionRegistration start(
            GridServices services,
            RegionSettings settings,
            String secret,
            Supplier<AssetId> picture,
            Duration renewal,
            BackOff backOff) {
        var registration = new RegionRegistration(services, entry(settings, secret), picture, renewal, backOff);
        registration.thread.start();
        return registration;
    }

    private static GridRegion entry(RegionSettings settings, String secret) {
        return new GridRegion(
                settings.id(),
                ScopeId.ZERO,
                settings.name(),
                settings.area(),
                settings.endpoint(),
                0,
                settings.access(),
                AssetId.ZERO,
                AssetId.ZERO,
                secret,
                settings.owner());
    }

    /** Completes when the region is registered for the first time. */
    public CompletableFuture<Void> registered() {
        return registered.copy();
    }

    private void run() {
        try {
            Duration pause;
            do {
                var there = attempt();
                pause = there ? renewal : backOff.next();
                if (there) {
                    showPicture();
                }
            } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            leave();
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            if (fresh) {
                // sessions left over from a process that died here
                services.presence().logoutRegion(region.id());
            }
            return switch (services.grid().register(region)) {
                case RegisterOutcome.Registered() -> succeeded();
                case RegisterOutcome.Refused(var reason) -> {
                    state.failed("the grid refused: " + reason);
                    yield false;
                }
            };
        } catch (ServiceUnavailableException down) {
            state.failed(String.valueOf(down.getMessage()));
            return false;
        }
    }

    /** A region is on the map at once, and its picture when it is ready. */
    private void showPicture() {
        try {
            var now = picture.get();
            if (!now.equals(region.mapTexture())) {
                region = region.withMapTexture(now);
                services.grid().register(region);
            }
        } catch (ServiceUnavailableException down) {
            LOG.log(Level.WARNING, "event=map-picture region={0} problem={1}", region.id(), down.getMessage());
        }
    }

    private boolean succeeded() {
        if (fresh || state.isFailing()) {
            state.works("registered");
        }
        fresh = false;
        backOff.reset();
        registered.complete(null);
        return true;
    }

    private void leave() {
        if (fresh) {
            return;
        }
        try {
            services.grid().deregister(region.id());
            services.presence().logoutRegion(region.id());
            state.works("deregistered");
        } catch (ServiceUnavailableException down) {
            LOG.log(Level.WARNING, "event=deregistration region={0} problem={1}", region.id(), down.getMessage());
        }
    }

    /** Takes the region off the registry, if it was there. Blocks until that is done or given up. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        if (!thread.join(LAST_CALLS)) {
            thread.interrupt();
        }
    }
}
