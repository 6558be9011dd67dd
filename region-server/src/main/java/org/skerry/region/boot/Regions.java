// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.asset.AssetKeeper;
import org.skerry.region.caps.BakedTextures;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.caps.CapsDirectory;
import org.skerry.region.caps.StandardCapabilities;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.RegionFolder;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.grid.BackOff;
import org.skerry.region.grid.EstateMembership;
import org.skerry.region.grid.OwnerLookup;
import org.skerry.region.grid.RegionRegistration;
import org.skerry.region.map.MapTile;
import org.skerry.region.simulation.LocalRegions;

/** The regions of the process: starts them, stops them, one without the others. Thread-safe; blocks. */
final class Regions {
    private static final Logger LOG = System.getLogger(Regions.class.getName());
    private static final long BAKED_BYTES = 64L << 20;
    private static final long GLANCE_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 10;

    private final ServerConfig config;
    private final GridServices services;
    private final RegionActor.Starter starter;
    private final RandomGenerator random;
    private final Executor background;
    private final CapsDirectory directory;
    private final LocalRegions local;
    private final CallFigures calls;
    private final AssetKeeper keeper;
    private final ThreadPoolExecutor painters = painters();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<HostedRegion> running = new ArrayList<>();
    private final List<RegionConfig> known;
    private final EstateMembership membership;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** What all regions share of the process's HTTP side. */
    record Http(
            CapsDirectory directory, LocalRegions local, CallFigures calls, Executor background, AssetKeeper keeper) {}

    Regions(
            ServerConfig config,
            GridServices services,
            RegionActor.Starter starter,
            RandomGenerator random,
            Http http) {
        this.config = config;
        this.known = new CopyOnWriteArrayList<>(config.regions());
        this.services = services;
        this.membership = new EstateMembership(services.estates(), stopping);
        this.starter = starter;
        this.random = random;
        this.background = http.background();
        this.directory = http.directory();
        this.local = http.local();
        this.calls = http.calls();
        this.keeper = http.keeper();
    }

    /** All that are configured or were made, whether they run or not. */
    List<RegionConfig> known() {
        return known;
    }

    /** One more, made while the process runs; it does not run yet. */
    void add(RegionConfig region) {
        known.add(region);
    }

    /** One that does not run is known no more. */
    void forget(RegionConfig region) {
        known.remove(region);
        failures.remove(region.name());
    }

    /** Those that could not be started when that was tried last, by name, each with the reason. */
    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /** Those that run, in the configuration's order. */
    synchronized List<HostedRegion> running() {
        return known.stream()
                .flatMap(region -> running.stream().filter(one -> one.config().equals(region)))
                .toList();
    }

    /** The one of this name that runs. */
    Optional<HostedRegion> find(String name) {
        return running().stream()
                .filter(one -> one.config().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Those that are known and do not run. */
    List<RegionConfig> stopped() {
        var here = running().stream().map(HostedRegion::config).toList();
        return known.stream().filter(one -> !here.contains(one)).toList();
    }

    /**
     * Starts one, however long its owner is not to be found; false if the process is stopping.
     *
     * @throws StartupException if its files or its port cannot be had
     */
    boolean start(RegionConfig region) throws StartupException, InterruptedException {
        try {
            var owner = new OwnerLookup(services.accounts(), stopping).find(region, BackOff.standard(random));
            var started = owner.isPresent() && start(region, owner.get());
            failures.remove(region.name());
            return started;
        } catch (StartupException failed) {
            throw failed(region, failed);
        }
    }

    /** Remembers and tells why a region could not be started. */
    StartupException failed(RegionConfig region, Throwable why) {
        var failure = why instanceof StartupException known
                ? known
                : new StartupException("Cannot start region \"" + region.name() + "\" (" + why + ").", why);
        failures.put(region.name(), String.valueOf(failure.getMessage()));
        LOG.log(Level.ERROR, "event=region-failed region=\"" + region.name() + "\"", failure);
        return failure;
    }

    /** Whether there is an account of a region's owner; one that is named by its id is believed. Blocks. */
    boolean ownerExists(RegionConfig region) {
        return switch (region.owner()) {
            case RegionConfig.Owner.ById _ -> true;
            case RegionConfig.Owner.ByName(var name) ->
                services.accounts().find(ScopeId.ZERO, name).isPresent();
        };
    }

    private synchronized boolean start(RegionConfig region, AgentId owner) throws StartupException {
        if (stopping.getCount() == 0) {
            return false;
        }
        try {
            var settings = settings(region, owner);
            var bakes = new BakedTextures(BAKED_BYTES);
            var door = new CompletableFuture<RegionDoor>();
            var capabilities = new Capabilities(
                    directory,
                    StandardCapabilities.of(services, keeper, bakes, door, InstantSource.system()),
                    bakes,
                    Capabilities.STOCK_HOLD,
                    random,
                    background,
                    calls);
            var actor = starter.start(settings, services, capabilities);
            door.complete(actor.door());
            var registration = RegionRegistration.start(
                    services,
                    settings,
                    UUID.randomUUID().toString(),
                    picture(settings, actor),
                    RegionRegistration.RENEWAL,
                    BackOff.standard(random));
            // agents may come once the sessions of an earlier life are ended, lest theirs be ended with them
            var open = registration.registered().thenRun(() -> {
                local.add(actor.door());
                background.execute(() -> joinEstate(region, actor.operator()));
            });
            running.add(new HostedRegion(region, actor, capabilities, registration, open));
            return true;
        } catch (IOException failed) {
            throw new StartupException(
                    "Cannot start region \"" + region.name() + "\" (" + failed.getMessage() + "): check region."
                            + region.key() + ".udp-port " + region.udpPort() + " and the folder "
                            + config.data().toAbsolutePath() + ".",
                    failed);
        }
    }

    /** Beside everything else: people may come while the estate is still waited for. */
    private void joinEstate(RegionConfig region, OperatorDoor door) {
        var settings = door.settings();
        try {
            membership
                    .join(region, settings.id(), settings.owner(), BackOff.standard(random))
                    .ifPresent(estate -> {
                        var _ = door.estate(estate); // one that stops needs none
                    });
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private Supplier<AssetId> picture(RegionSettings settings, RegionActor region) {
        var tile = new MapTile(settings, services.assets(), painters, InstantSource.system());
        return () -> {
            try {
                var operator = region.operator();
                var ground = operator.relief().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return tile.of(ground, operator.waterHeight());
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                throw new ServiceUnavailableException("map picture", "interrupted", hurry);
            } catch (ExecutionException | TimeoutException busy) {
                throw new ServiceUnavailableException("map picture", String.valueOf(busy.getMessage()), busy);
            }
        };
    }

    /** One picture after another, lest many regions that start take all processors. */
    private static ThreadPoolExecutor painters() {
        var pool = new ThreadPoolExecutor(
                1,
                1,
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("map-painter").factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private RegionSettings settings(RegionConfig region, AgentId owner) throws IOException {
        var folder = RegionFolder.of(config, region);
        return new RegionSettings(
                folder.id(region),
                region.name(),
                region.area(),
                new RegionEndpoint(region.externalHost(), config.httpPort(), config.serverUri(), region.udpPort()),
                new InetSocketAddress(config.httpBind(), region.udpPort()),
                region.access(),
                owner,
                region.maxAgents(),
                region.waterHeight(),
                region.bytesPerSecond(),
                folder.path());
    }

    /** Waits until the grid knows all that run; false if the process is stopped before. */
    boolean awaitOpen() throws InterruptedException {
        for (var one : running()) {
            while (!one.open().isDone()) {
                if (stopping.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sends everybody in it away, writes everything and takes it off the grid. */
    void stop(HostedRegion region, String reason) {
        var stopped = region.stopping(local, reason);
        region.finish(stopped);
        synchronized (this) {
            running.remove(region);
        }
        LOG.log(
                Level.INFO,
                "event=region-stopped region=\"{0}\"",
                region.config().name());
    }

    /** The same with all at once; none starts any more. */
    void stopAll(String reason) {
        stopping.countDown();
        List<HostedRegion> all;
        synchronized (this) {
            all = List.copyOf(running);
            running.clear();
        }
        var stopped = all.stream().map(one -> one.stopping(local, reason)).toList();
        for (var i = 0; i < all.size(); i++) {
            all.get(i).finish(stopped.get(i));
        }
        painters.shutdown();
    }
}
