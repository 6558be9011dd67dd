// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.region.caps.BakedTextures;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.caps.CapsDirectory;
import org.skerry.region.caps.StandardCapabilities;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.RegionFolder;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.grid.BackOff;
import org.skerry.region.grid.OwnerLookup;
import org.skerry.region.grid.RegionRegistration;
import org.skerry.region.http.HttpLimits;
import org.skerry.region.http.HttpServer;
import org.skerry.region.http.Router;
import org.skerry.region.simulation.LocalRegions;
import org.skerry.region.simulation.SimulationRoutes;

/**
 * Puts the process together: one HTTP server, the grid's services, and every configured region with its capabilities
 * and its registration. Started once, closed once.
 */
public final class RegionServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RegionServer.class.getName());
    private static final long BAKED_BYTES = 64L << 20;
    private static final int LONGEST_ANNOUNCEMENT = 1 << 20;
    private static final Duration REGION_STOP = Duration.ofSeconds(40);

    private final ServerConfig config;
    private final GridServices services;
    private final RegionActor.Starter starter;
    private final RandomGenerator random;
    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());
    private final CapsDirectory directory = new CapsDirectory();
    private final LocalRegions local = new LocalRegions();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Running> running = new ArrayList<>();
    private final HttpServer http;
    private volatile boolean ready;

    private record Running(
            RegionActor actor,
            Capabilities capabilities,
            RegionRegistration registration,
            CompletableFuture<Void> open) {}

    private RegionServer(
            ServerConfig config, GridServices services, RegionActor.Starter starter, RandomGenerator random)
            throws StartupException {
        this.config = config;
        this.services = services;
        this.starter = starter;
        this.random = random;
        var bind = new InetSocketAddress(config.httpBind(), config.httpPort());
        var router = SimulationRoutes.addTo(Router.builder(), local, services, () -> ready)
                .fallback(directory)
                .build();
        try {
            http = HttpServer.start(bind, router, HttpLimits.DEFAULT, this::longestBody);
        } catch (IOException taken) {
            throw new StartupException(
                    "Cannot listen on http.port " + config.httpPort() + " of http.bind " + config.httpBind() + " ("
                            + reason(taken)
                            + "): stop the program that uses it, set http.port to a free one, or set http.bind to an"
                            + " address of this machine.",
                    taken);
        }
    }

    private static String reason(IOException failed) {
        var cause = failed.getCause();
        return String.valueOf(cause == null || cause.getMessage() == null ? failed.getMessage() : cause.getMessage());
    }

    private int longestBody(String path) {
        return path.startsWith("/agent/") ? LONGEST_ANNOUNCEMENT : directory.most(path);
    }

    /**
     * Listens; {@link #startRegions} does the rest.
     *
     * @throws StartupException if the HTTP port cannot be bound
     */
    public static RegionServer listen(
            ServerConfig config, GridServices services, RegionActor.Starter starter, RandomGenerator random)
            throws StartupException {
        return new RegionServer(config, services, starter, random);
    }

    /**
     * Starts all regions and waits until the grid has them, however long that takes, or until {@link #close}.
     *
     * @throws StartupException if a region's files or port cannot be had
     */
    public void startRegions() throws StartupException, InterruptedException {
        for (var region : config.regions()) {
            var owner = new OwnerLookup(services.accounts(), stopping).find(region, BackOff.standard(random));
            if (owner.isEmpty() || !start(region, owner.get())) {
                return;
            }
        }
        List<Running> all;
        synchronized (this) {
            all = List.copyOf(running);
        }
        for (var one : all) {
            while (!one.open.isDone()) {
                if (stopping.await(50, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
        ready = true;
        LOG.log(Level.INFO, "region server ready regions={0} http={1}", all.size(), config.serverUri());
    }

    private synchronized boolean start(RegionConfig region, AgentId owner) throws StartupException {
        if (stopping.getCount() == 0) {
            return false;
        }
        try {
            var settings = settings(region, owner);
            var bakes = new BakedTextures(BAKED_BYTES);
            var capabilities = new Capabilities(
                    directory,
                    StandardCapabilities.of(services, bakes, InstantSource.system()),
                    Capabilities.STOCK_HOLD,
                    random,
                    background);
            var actor = starter.start(settings, services, capabilities);
            var registration = RegionRegistration.start(
                    services,
                    settings,
                    UUID.randomUUID().toString(),
                    RegionRegistration.RENEWAL,
                    BackOff.standard(random));
            // agents may come once the sessions of an earlier life are ended, lest theirs be ended with them
            var open = registration.registered().thenRun(() -> local.add(actor.door()));
            running.add(new Running(actor, capabilities, registration, open));
            return true;
        } catch (IOException failed) {
            throw new StartupException(
                    "Cannot start region \"" + region.name() + "\" (" + failed.getMessage() + "): check region."
                            + region.key() + ".udp-port " + region.udpPort() + " and the folder "
                            + config.data().toAbsolutePath() + ".",
                    failed);
        }
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
                folder.path());
    }

    /** Whether every region runs and is registered. */
    public boolean isReady() {
        return ready;
    }

    /** Sends all agents away, writes everything, takes the regions off the grid, and stops listening. */
    @Override
    public void close() {
        ready = false;
        stopping.countDown();
        synchronized (this) {
            running.forEach(one -> local.remove(one.actor.door().settings().id()));
            var stopped = running.stream()
                    .map(one -> one.actor.stop().toCompletableFuture())
                    .toList();
            stopped.forEach(RegionServer::await);
            running.forEach(one -> one.capabilities.closeAll());
            running.forEach(RegionServer::deregister);
            running.clear();
        }
        http.close();
        background.shutdown();
        LOG.log(Level.INFO, "region server stopped");
    }

    private static void await(CompletableFuture<Void> stopped) {
        try {
            stopped.get(REGION_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.log(Level.ERROR, "event=region-stop problem={0}", unfinished.toString());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deregister(Running one) {
        try {
            one.registration.stop();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
