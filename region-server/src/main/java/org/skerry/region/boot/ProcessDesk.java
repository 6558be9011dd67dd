// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.RegionId;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.console.CommandFailure;
import org.skerry.region.console.Desk;
import org.skerry.region.console.LogLevels;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.metrics.MetricsSource;
import org.skerry.region.tick.NanoClock;

/** What console and metrics see of the process, and what the console may do to it. */
final class ProcessDesk implements Desk, MetricsSource {
    private static final System.Logger LOG = System.getLogger(ProcessDesk.class.getName());
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final ServerConfig config;
    private final RegionServer server;
    private final LogLevels logs = new LogbackLevels();
    private final Supplier<List<ServiceState>> gridServers;
    private final Runnable shutdown;
    private final NanoClock clock = NanoClock.system();
    private final long since = clock.nanos();
    private final Map<String, Countdown> countdowns = new ConcurrentHashMap<>();

    /**
     * @param gridServers how the grid's servers are
     * @param shutdown begins the orderly end and returns at once
     */
    ProcessDesk(ServerConfig config, RegionServer server, Supplier<List<ServiceState>> gridServers, Runnable shutdown) {
        this.config = config;
        this.gridServers = gridServers;
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
    public List<ServiceState> gridServers() {
        return gridServers.get();
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
        var running = find(region);
        var countdown = countdowns.remove(running.config().name());
        if (countdown != null) {
            countdown.cancel();
        }
        server.regions().stop(running, reason);
    }

    private HostedRegion find(String region) throws CommandFailure {
        return server.regions()
                .find(region)
                .orElseThrow(() -> new CommandFailure(
                        "No region named \"" + region + "\" runs; \"show regions\" lists those that do."));
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
    public Map<String, String> failedStarts() {
        return server.regions().failures();
    }

    @Override
    public void restartIn(String region, Duration span) throws CommandFailure {
        var running = find(region);
        var name = running.config().name();
        var countdown = new Countdown(
                span, left -> tell(running, "This region restarts in " + left + " s" + "."), () -> restart(name));
        if (countdowns.putIfAbsent(name, countdown) != null) {
            throw new CommandFailure("A restart of \"" + name + "\" is on its way already; --cancel calls it off.");
        }
        countdown.start("restart-" + name);
    }

    private static void tell(HostedRegion region, String text) {
        // one that has been stopped meanwhile has nobody to tell
        var _ = region.actor().operator().alert(Optional.empty(), text).exceptionally(_ -> 0);
    }

    private void restart(String region) {
        countdowns.remove(region);
        try {
            stop(region, "The region is being restarted; please come back in a minute.");
            start(region);
        } catch (CommandFailure failed) {
            LOG.log(Level.ERROR, "event=region-restart region=\"{0}\" problem=\"{1}\"", region, failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean cancelRestart(String region) {
        var running = server.regions().find(region);
        var countdown =
                countdowns.remove(running.map(one -> one.config().name()).orElse(region));
        if (countdown == null || !countdown.cancel()) {
            return false;
        }
        running.ifPresent(one -> tell(one, "The restart of this region has been called off."));
        return true;
    }

    @Override
    public void create(Map<String, String> wanted) throws CommandFailure, InterruptedException {
        RegionConfig made;
        try {
            made = server.createRegion(wanted);
        } catch (ConfigException refused) {
            throw new CommandFailure(String.join(" ", refused.problems()));
        } catch (IOException | ServiceUnavailableException failed) {
            throw new CommandFailure("The region could not be made: " + failed.getMessage() + ".");
        }
        start(made.name());
    }

    @Override
    public Path delete(String region, boolean force) throws CommandFailure, InterruptedException {
        var known = server.regions().known().stream()
                .filter(one -> one.name().equalsIgnoreCase(region))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no region \"" + region + "\" here."));
        if (!server.isMade(known)) {
            throw new CommandFailure("The configuration file would bring \"" + known.name()
                    + "\" back: use \"region stop\", take its region." + known.key()
                    + " keys out there, and move its folder away.");
        }
        var running = server.regions().find(known.name());
        if (running.isPresent()) {
            var here = people(running.get());
            if (here > 0 && !force) {
                throw new CommandFailure(
                        here + " in \"" + known.name() + "\" would be sent away: ask them to leave, or give --force.");
            }
            stop(known.name(), "The region is being taken down for good.");
        }
        try {
            return server.removeRegion(known);
        } catch (IOException kept) {
            throw new CommandFailure("Region \"" + known.name() + "\" is stopped, but its folder could not be moved ("
                    + kept.getMessage() + "): it comes back at the next start.");
        }
    }

    private static int people(HostedRegion region) throws CommandFailure, InterruptedException {
        try {
            return region.actor()
                    .operator()
                    .people()
                    .toCompletableFuture()
                    .get(OPENING.toSeconds(), TimeUnit.SECONDS)
                    .size();
        } catch (TimeoutException | ExecutionException hangs) {
            throw new CommandFailure("The region does not say who is in it; --force does not ask.");
        }
    }

    @Override
    public void shutdown() {
        shutdown.run();
    }
}
