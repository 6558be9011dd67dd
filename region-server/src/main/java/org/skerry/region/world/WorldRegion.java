// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.module.ModuleCatalog;
import org.skerry.region.physics.PhysicsEngineProvider;
import org.skerry.region.store.OperatorChoices;
import org.skerry.region.store.TerrainStore;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.viewer.im.Mailbox;
import org.skerry.udp.gateway.Gateway;
import org.skerry.udp.gateway.GatewaySettings;
import org.skerry.udp.gateway.Gateways;

/** A running region: its thread, its UDP port, its terrain on disk. All methods are thread-safe. */
public final class WorldRegion implements RegionDoor {
    private static final Logger LOG = System.getLogger(WorldRegion.class.getName());
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(20);

    private final RegionSettings settings;
    private final RegionProxy proxy;
    private final RegionBackgroundWork background;
    private final RegionCore core;
    private final Gateway udp;
    private final TerrainStore store;
    private final Heightmap terrain;
    private final OperatorDesk operator;
    private final Thread thread;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private WorldRegion(Made made, Gateway udp, OpenCircuits circuits) {
        this.settings = made.settings();
        this.proxy = made.proxy();
        this.background = made.background();
        this.core = made.core();
        this.store = made.store();
        this.terrain = made.terrain();
        this.udp = udp;
        var ports = new OperatorDesk.Ports(udp, circuits);
        this.operator = new OperatorDesk(core, proxy, background, ports, terrain, store, stopping::get);
        this.thread = core.loop().start();
    }

    /**
     * Starts a region. Blocks for its files and its port.
     *
     * @param gateways shared by all regions of the process; not closed with the region
     * @param physics the engine, prepared
     * @param modules what the region runs, each in an instance of its own
     * @throws IOException if the terrain cannot be read or written, or the port cannot be bound
     */
    public static WorldRegion start(
            RegionSettings configured,
            GridServices services,
            AgentCapabilities capabilities,
            Gateways gateways,
            PhysicsEngineProvider physics,
            ModuleCatalog modules)
            throws IOException {
        var choices = new OperatorChoices(configured.folder());
        var settings = choices.waterHeight().map(configured::withWaterHeight).orElse(configured);
        var store = new TerrainStore(settings);
        var terrain = store.load();
        var proxy = new RegionProxy();
        var clock = NanoClock.system();
        var background = new RegionBackgroundWork(settings.name(), proxy, clock);
        var gate = new UdpGate();
        var parts = new RegionParts(
                settings,
                services,
                capabilities,
                background,
                gate,
                terrain,
                clock,
                InstantSource.system(),
                RandomGenerator.getDefault(),
                physics,
                modules);
        var core = new RegionCore(parts, proxy);
        core.agents().loginsOpen(choices.loginsOpen());
        var rules = choices.rules();
        proxy.post(() -> core.context().scene().rules(rules));
        proxy.post(core.modules()::start);
        var circuits = new OpenCircuits(new CircuitBridge(proxy, core), InstantSource.system());
        var udp = gateways.open(
                settings.udpBind(), GatewaySettings.DEFAULT.withBytesPerSecond(settings.bytesPerSecond()), circuits);
        gate.open(udp);
        LOG.log(Level.INFO, "region=\"{0}\" id={1} udp={2}", settings.name(), settings.id(), udp.address());
        return new WorldRegion(new Made(settings, proxy, background, core, store, terrain), udp, circuits);
    }

    @Override
    public RegionSettings settings() {
        return settings;
    }

    /** Where circuits are answered, with the real port. */
    public InetSocketAddress udpAddress() {
        return udp.address();
    }

    @Override
    public CompletionStage<AccessOutcome> queryAccess(AgentId agent, Vector3 position) {
        return onThread(() -> core.agents().access(agent, position));
    }

    @Override
    public CompletionStage<AccessOutcome> expectAgent(AgentCircuit circuit) {
        return onThread(() -> core.agents().expect(circuit));
    }

    @Override
    public CompletionStage<Boolean> closeAgent(AgentId agent, SessionId session) {
        return attempt(() -> core.agents().close(agent, session));
    }

    @Override
    public void hover(AgentId agent, SessionId session, float metres) {
        proxy.post(() -> core.agents().hover(agent, session, metres));
    }

    @Override
    public CompletionStage<Optional<UserPlace>> setHome(AgentId agent, SessionId session, Vector3 lookAt) {
        var answer = new CompletableFuture<Optional<UserPlace>>();
        if (stopping.get() || !proxy.post(() -> core.setHome(agent, session, lookAt, answer))) {
            answer.complete(Optional.empty());
        }
        return answer;
    }

    @Override
    public void bringBack(List<InstantMessage> messages) {
        proxy.post(() -> Mailbox.bringBack(core.context(), messages));
    }

    @Override
    public CompletionStage<@Nullable Void> inventorySettled(AgentId agent) {
        var settled = new CompletableFuture<@Nullable Void>();
        if (!proxy.post(() -> core.inventorySettled(agent, () -> settled.complete(null)))) {
            settled.complete(null);
        }
        return settled;
    }

    @Override
    public CompletionStage<Boolean> changeRules(AgentId by, SessionId session, UnaryOperator<RegionRules> wish) {
        return attempt(() -> core.changeRules(by, session, wish));
    }

    /** The way in for who operates the process. */
    public OperatorDoor operator() {
        return operator;
    }

    /** As {@link #stop(String)}, for good. */
    public CompletionStage<Void> stop() {
        return stop("The region is shutting down.");
    }

    /**
     * Sends everybody away, writes what the grid has to know and saves the terrain. The stage completes when all that is
     * done; calling again gives the same stage.
     *
     * @param reason what they are told
     */
    public CompletionStage<Void> stop(String reason) {
        if (stopping.compareAndSet(false, true)) {
            Thread.ofVirtual().name("region-" + settings.name() + "-stop").start(() -> windUp(reason));
        }
        return stopped.copy();
    }

    private void windUp(String reason) {
        try {
            proxy.post(() -> core.agents().closeAll(reason));
            proxy.post(core.modules()::stop);
            core.loop().stop();
            thread.join();
            var written = background.finish(WRITE_PATIENCE);
            operator.awaitSaves(WRITE_PATIENCE);
            store.save(terrain);
            awaitLastWords();
            LOG.log(Level.INFO, "region=\"{0}\" stopped, all written: {1}", settings.name(), written);
        } catch (IOException unsaved) {
            LOG.log(Level.ERROR, "region=\"" + settings.name() + "\" terrain not saved", unsaved);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            udp.close();
            stopped.complete(null);
        }
    }

    /** Kicked viewers get a moment to acknowledge that. */
    private void awaitLastWords() throws InterruptedException {
        var end = NanoClock.system().nanos() + LAST_WORDS.toNanos();
        while (udp.stats().circuits() > 0 && NanoClock.system().nanos() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** False, too, if the region takes no more work. */
    private CompletionStage<Boolean> attempt(BooleanSupplier deed) {
        var answer = new CompletableFuture<Boolean>();
        if (!proxy.post(() -> answer.complete(deed.getAsBoolean()))) {
            answer.complete(false);
        }
        return answer;
    }

    private CompletionStage<AccessOutcome> onThread(Supplier<AccessOutcome> question) {
        var answer = new CompletableFuture<AccessOutcome>();
        if (stopping.get()) {
            answer.complete(new AccessOutcome.Refused("The region is shutting down."));
        } else if (!proxy.post(() -> answer.complete(question.get()))) {
            answer.complete(new AccessOutcome.Refused("The region is overloaded."));
        }
        return answer;
    }

    private record Made(
            RegionSettings settings,
            RegionProxy proxy,
            RegionBackgroundWork background,
            RegionCore core,
            TerrainStore store,
            Heightmap terrain) {}
}
