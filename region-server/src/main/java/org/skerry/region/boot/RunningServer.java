// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.skerry.connector.asset.HoldingsDesk;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.ProcessVersion;
import org.skerry.region.door.GridServices;
import org.skerry.region.grid.HoldingsReports;
import org.skerry.region.tick.NanoClock;

/**
 * One region server from its start to its orderly end, with console, admin port and signals, wherever the grid's services
 * are: behind the wire, or in this process. Thread-safe.
 */
public final class RunningServer implements AutoCloseable {
    private final ServerConfig config;
    private final WorldRegions regions;
    private final RegionServer server;
    private final HoldingsReports reports;
    private final Supplier<List<ServiceState>> gridServers;
    private final CountDownLatch stop = new CountDownLatch(1);

    private RunningServer(
            ServerConfig config,
            WorldRegions regions,
            RegionServer server,
            HoldingsReports reports,
            Supplier<List<ServiceState>> gridServers) {
        this.config = config;
        this.regions = regions;
        this.server = server;
        this.reports = reports;
        this.gridServers = gridServers;
    }

    /**
     * Takes its ports; no region runs yet.
     *
     * @param services of the grid
     * @param holdings where the grid is told what regions hold
     * @param gridServers where the services are and how they do
     * @throws StartupException if a port, an engine or a module cannot be had
     */
    public static RunningServer listen(
            ServerConfig config, GridServices services, HoldingsDesk holdings, Supplier<List<ServiceState>> gridServers)
            throws StartupException {
        var steps = new StartSteps(NanoClock.system());
        steps.done(
                "configuration",
                "version=" + ProcessVersion.text() + " pid="
                        + ProcessHandle.current().pid() + " data="
                        + config.data().toAbsolutePath().normalize() + " jvm-millis="
                        + ManagementFactory.getRuntimeMXBean().getUptime());
        var regions = new WorldRegions(config.physicsEngine(), config.udp());
        try {
            steps.done("transport", "");
            var server = RegionServer.listen(config, services, regions, RandomGenerator.getDefault());
            steps.done("http", "uri=" + config.serverUri());
            return new RunningServer(
                    config, regions, server, HoldingsReports.start(holdings, server.holder()), gridServers);
        } catch (StartupException taken) {
            regions.close();
            throw taken;
        }
    }

    /**
     * Starts the regions and stays until the process is told to stop, by a signal, the console, or {@link #shutdown}; then
     * all is stopped in order.
     *
     * @param ready is called once when the grid knows all regions that run
     */
    public void run(Runnable ready) throws StartupException, InterruptedException {
        var steps = new StartSteps(NanoClock.system());
        var desk = new ProcessDesk(config, server, gridServers, this::shutdown);
        try (var console = new OperatorConsole(desk, ProcessLog.folder(config.data()), () -> stop.getCount() == 0);
                var admin = AdminServer.start(config.admin(), desk)) {
            steps.done(
                    "admin", admin.isEmpty() ? "off" : "port=" + config.admin().port());
            new Signals(this::shutdown, Runtime.getRuntime()::halt).listen();
            console.open();
            server.startRegions();
            if (server.isReady()) {
                ready.run();
            }
            stop.await();
            server.close();
        } finally {
            server.close();
        }
    }

    /** Whoever calls this goes on at once; a start that waits for the grid is given up too. */
    public void shutdown() {
        stop.countDown();
        Thread.ofPlatform().name("stop-on-demand").start(server::close);
    }

    /** Stops all regions, if that was not done, and gives the ports back. Blocks. */
    @Override
    public void close() {
        stop.countDown();
        reports.close();
        server.close();
        regions.close();
    }
}
