// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.asset.RegionAssets;
import org.skerry.region.caps.CapsDirectory;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.CreatedRegions;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.ProcessVersion;
import org.skerry.region.door.GridServices;
import org.skerry.region.grid.HoldingsReports;
import org.skerry.region.grid.MeasuredServices;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.HttpLimits;
import org.skerry.region.http.HttpServer;
import org.skerry.region.http.MeasuredHandler;
import org.skerry.region.http.Router;
import org.skerry.region.simulation.GridAddresses;
import org.skerry.region.simulation.LocalRegions;
import org.skerry.region.simulation.SimulationRoutes;
import org.skerry.region.tick.NanoClock;

/**
 * Puts the process together: one HTTP server, the grid's services, and every configured region with its capabilities
 * and its registration. Started once, closed once.
 */
public final class RegionServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RegionServer.class.getName());
    private static final String ABOUT = "Skerry region server " + ProcessVersion.text()
            + ".\nA simulator for viewers of the Second Life protocol. Its README tells what works and what does not yet.\n";

    private static final int LONGEST_ANNOUNCEMENT = 1 << 20;

    private final ServerConfig config;
    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());
    private final CapsDirectory directory = new CapsDirectory();
    private final CallFigures httpCalls = new CallFigures();
    private final CallFigures gridCalls = new CallFigures();
    private final RegionAssets assets;
    private final Regions regions;
    private final CreatedRegions created;
    private final HttpServer http;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ready;

    private RegionServer(
            ServerConfig config, GridServices services, RegionActor.Starter starter, RandomGenerator random)
            throws StartupException {
        this.config = config;
        this.created = new CreatedRegions(config);
        var measured = MeasuredServices.of(services, gridCalls, NanoClock.system());
        assets = RegionAssets.open(config.assets(), config.data(), measured, random);
        var watched = measured.withAssets(assets);
        var local = new LocalRegions();
        regions = new Regions(
                config, watched, starter, random, new Regions.Http(directory, local, httpCalls, background, assets));
        var bind = new InetSocketAddress(config.httpBind(), config.httpPort());
        var grid = GridAddresses.of(config.gridPrivate(), config.gridPublic());
        var routes = SimulationRoutes.addTo(Router.builder(), local, watched, grid, () -> ready)
                .exact(
                        "/release-notes",
                        Handler.blocking(call -> Answer.text(200, ABOUT)).only("GET"))
                .build();
        try {
            http = HttpServer.start(bind, counted(routes), HttpLimits.DEFAULT, this::longestBody);
        } catch (IOException taken) {
            assets.close();
            throw new StartupException(
                    "Cannot listen on http.port " + config.httpPort() + " of http.bind " + config.httpBind() + " ("
                            + reason(taken)
                            + "): stop the program that uses it, set http.port to a free one, or set http.bind to an"
                            + " address of this machine.",
                    taken);
        }
    }

    /** Capabilities count their own calls; what simulators ask is counted here. */
    private Handler counted(Router routes) {
        var simulator = new MeasuredHandler("simulator", routes, httpCalls, NanoClock.system());
        var nobody = new MeasuredHandler("unknown", directory, httpCalls, NanoClock.system());
        return call -> {
            if (routes.knows(call.path())) {
                return simulator.handle(call);
            }
            return (directory.knows(call.path()) ? directory : nobody).handle(call);
        };
    }

    static String reason(IOException failed) {
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
     * Starts all regions, one without the others, and waits until the grid has those that run, however long that takes, or
     * until {@link #close}. One that fails is told in the log and stays known as failed.
     *
     * @throws StartupException if none can be started, for the reason of the first
     */
    public void startRegions() throws StartupException, InterruptedException {
        var steps = new StartSteps(NanoClock.system());
        var failures = Collections.synchronizedMap(new LinkedHashMap<RegionConfig, StartupException>());
        var starting = new ArrayList<Thread>();
        for (var region : config.regions()) {
            starting.add(Thread.ofVirtual()
                    .name("start-" + region.name())
                    .uncaughtExceptionHandler((thread, bug) -> failures.put(region, regions.failed(region, bug)))
                    .start(() -> start(region, failures)));
        }
        for (var thread : starting) {
            thread.join();
        }
        if (closing.get()) {
            return;
        }
        for (var region : config.regions()) {
            var failed = failures.get(region);
            if (failed != null && failures.size() == config.regions().size()) {
                throw failed;
            }
        }
        steps.done("regions", "started=" + regions.running().size() + " failed=" + failures.size());
        if (!regions.awaitOpen()) {
            return;
        }
        steps.done("registration", "grid=" + config.gridPrivate());
        ready = true;
        LOG.log(
                Level.INFO,
                "region server ready regions={0} http={1}",
                regions.running().size(),
                config.serverUri());
    }

    private void start(RegionConfig region, Map<RegionConfig, StartupException> failures) {
        var steps = new StartSteps(NanoClock.system());
        try {
            if (regions.start(region)) {
                steps.done("region", "name=\"" + region.name() + "\" udp=" + region.udpPort());
            }
        } catch (StartupException failed) {
            failures.put(region, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the start is over and the grid knows every region that runs. */
    public boolean isReady() {
        return ready && regions.running().stream().allMatch(one -> one.open().isDone());
    }

    /**
     * Makes a region that is known from now on; it does not run yet. Blocks.
     *
     * @param wanted keys and values as the configuration has them after {@code region.<key>.}
     */
    synchronized RegionConfig createRegion(Map<String, String> wanted) throws ConfigException, IOException {
        var made = created.plan(wanted, regions.known());
        if (!regions.ownerExists(made)) {
            throw new ConfigException(List.of("There is no account of the owner \"" + wanted.get("owner") + "\"."));
        }
        created.keep(made, wanted);
        regions.add(made);
        return made;
    }

    /** Whether a region was made by {@link #createRegion}, now or in an earlier life. */
    boolean isMade(RegionConfig region) {
        return created.isMade(region);
    }

    /** Takes one that does not run out of the way; gives where its folder is now. Blocks. */
    synchronized Path removeRegion(RegionConfig region) throws IOException {
        var there = created.remove(region, InstantSource.system().instant());
        regions.forget(region);
        return there;
    }

    Regions regions() {
        return regions;
    }

    CallFigures httpCalls() {
        return httpCalls;
    }

    CallFigures gridCalls() {
        return gridCalls;
    }

    RegionAssets assets() {
        return assets;
    }

    /** What this process has, to be told to the grid. */
    HoldingsReports.Holder holder() {
        return new HoldingsReports.Holder(
                () -> regions.running().stream()
                        .filter(one -> one.open().isDone())
                        .map(one -> one.actor().door().settings().id())
                        .toList(),
                assets::held,
                assets::atHand);
    }

    int httpConnections() {
        return http.connections();
    }

    /**
     * Sends all agents away, writes everything, takes the regions off the grid, and stops listening. Blocks until that
     * is done, whoever began it.
     */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            awaitClosed();
            return;
        }
        ready = false;
        var steps = new StartSteps(NanoClock.system());
        LOG.log(Level.INFO, "event=stopping regions={0}", regions.running().size());
        regions.stopAll("The region is shutting down.");
        steps.stopped("regions");
        http.close();
        assets.close();
        background.shutdown();
        steps.stopped("http");
        LOG.log(Level.INFO, "region server stopped");
        closed.countDown();
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
