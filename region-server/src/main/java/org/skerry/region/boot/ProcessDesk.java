// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skerry.api.id.RegionId;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.CommandFailure;
import org.skerry.region.console.Desk;
import org.skerry.region.console.LogLevels;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.metrics.CallFigures;
import org.skerry.region.metrics.MetricsSource;
import org.skerry.region.tick.NanoClock;

/** What console and metrics see of the process, and what the console may do to it. */
final class ProcessDesk implements Desk, MetricsSource {
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final ServerConfig config;
    private final RegionServer server;
    private final LogLevels logs = new LogbackLevels();
    private final Runnable shutdown;
    private final NanoClock clock = NanoClock.system();
    private final long since = clock.nanos();

    /** @param shutdown begins the orderly end and returns at once */
    ProcessDesk(ServerConfig config, RegionServer server, Runnable shutdown) {
        this.config = config;
        this.server = server;
        this.shutdown = shutdown;
    }

    @Override
    public List<OperatorDoor> regions() {
        return server.regions().running().stream()
                .map(one -> one.actor().operator())
                .toList();
    }

    @Override
    public List<Capabilities.SessionFigures> capabilities(RegionId region) {
        return server.regions().running().stream()
                .filter(one -> one.actor().door().settings().id().equals(region))
                .flatMap(one -> one.capabilities().sessions().stream())
                .toList();
    }

    @Override
    public int httpConnections() {
        return server.httpConnections();
    }

    @Override
    public CallFigures httpCalls() {
        return server.httpCalls();
    }

    @Override
    public CallFigures gridCalls() {
        return server.gridCalls();
    }

    @Override
    public AssetFigures assets() {
        return server.assets().figures();
    }

    @Override
    public void clearAssets() {
        server.assets().clear();
    }

    @Override
    public int capabilitySessions() {
        return server.regions().running().stream()
                .mapToInt(one -> one.capabilities().sessions().size())
                .sum();
    }

    @Override
    public long droppedEvents() {
        return server.regions().running().stream()
                .mapToLong(one -> one.capabilities().droppedEvents())
                .sum();
    }

    @Override
    public boolean ready() {
        return server.isReady();
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(clock.nanos() - since);
    }

    @Override
    public LogLevels logs() {
        return logs;
    }

    @Override
    public Path data() {
        return config.data();
    }

    @Override
    public List<String> stopped() {
        return server.regions().stopped().stream().map(RegionConfig::name).toList();
    }

    @Override
    public void stop(String region, String reason) throws CommandFailure {
        var running = server.regions()
                .find(region)
                .orElseThrow(() -> new CommandFailure(
                        "No region named \"" + region + "\" runs; \"show regions\" lists those that do."));
        server.regions().stop(running, reason);
    }

    @Override
    public void start(String region) throws CommandFailure, InterruptedException {
        if (server.regions().find(region).isPresent()) {
            throw new CommandFailure("Region \"" + region + "\" runs already.");
        }
        var wanted = server.regions().stopped().stream()
                .filter(one -> one.name().equalsIgnoreCase(region))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("The configuration names no region \"" + region + "\"."));
        try {
            if (!server.regions().start(wanted)) {
                throw new CommandFailure("The process is stopping.");
            }
        } catch (StartupException failed) {
            throw new CommandFailure(String.valueOf(failed.getMessage()));
        }
        awaitOpen(region);
    }

    private void awaitOpen(String region) throws CommandFailure, InterruptedException {
        var started = server.regions().find(region);
        try {
            if (started.isPresent()) {
                started.get().open().get(OPENING.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException gridAway) {
            throw new CommandFailure("Region \"" + region
                    + "\" runs, but the grid has not taken it yet; it is tried again until it does.");
        }
    }

    @Override
    public void shutdown() {
        shutdown.run();
    }
}
