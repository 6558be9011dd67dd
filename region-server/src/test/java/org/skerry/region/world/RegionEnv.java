// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.bake.InMemoryBakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.math.Vector3;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.door.AbsentEstates;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.grid.MeasuredServices;
import org.skerry.region.module.ModuleCatalog;
import org.skerry.region.module.ModuleSetupException;
import org.skerry.region.module.RegionModuleProvider;
import org.skerry.region.module.RunningModules;
import org.skerry.region.physics.PhysicsEngineProvider;
import org.skerry.region.physics.basic.BasicPhysicsProvider;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.twin.Away;
import org.skerry.region.viewer.Background;
import org.skerry.region.viewer.RegionContext;
import org.skerry.udp.message.Message;

/**
 * A region without threads, sockets or real time: flat ground at 25 m, services in memory, a clock that {@link #tick}
 * moves. The test's thread owns the region.
 */
public final class RegionEnv {
    public static final float GROUND = 25;
    private static final long TICK_NANOS = 1_000_000_000L / 45 + 1;

    private final RegionSettings settings;
    private boolean gridAway;
    /** As in a process: a call from the region's thread fails the test. */
    private final GridServices services = MeasuredServices.of(
            new GridServices(
                    new InMemoryUserAccountService(),
                    new InMemoryPresenceService(),
                    new InMemoryGridUserService(),
                    new InMemoryGridService(),
                    new InMemoryAssetService(),
                    new InMemoryInventoryService(),
                    new InMemoryAvatarService(),
                    new InMemoryBakedTextureService(),
                    new InMemoryMuteListService(),
                    Away.when(() -> gridAway, OfflineMessageService.class, new InMemoryOfflineMessageService()),
                    Away.when(() -> gridAway, ProfileService.class, new InMemoryProfileService()),
                    new InMemoryAgentPreferencesService(),
                    new AbsentEstates()),
            new CallFigures(),
            NanoClock.system());

    private final List<Event> events = new ArrayList<>();
    private final List<AgentId> capabilitiesClosed = new ArrayList<>();
    private final Set<AssetId> bakes = new HashSet<>();
    private final Map<AssetId, Octets> bakeData = new HashMap<>();
    private final List<AgentCircuit> announced = new ArrayList<>();
    private static final Path NO_FOLDER = Path.of("unused");

    private final RegionProxy proxy = new RegionProxy();
    private final RegionCore core;
    private long nanos;
    private int people;

    /** An event put into an agent's queue. */
    public record Event(AgentId agent, String message, Llsd.Struct body) {}

    public RegionEnv() {
        this(List.of());
    }

    /** A region with these modules and those on the class path. */
    public RegionEnv(List<RegionModuleProvider> more) {
        this(more, 256);
    }

    /** A region with this side in metres. */
    public static RegionEnv ofSize(int size) {
        return new RegionEnv(List.of(), size);
    }

    /** A region with this engine. */
    public static RegionEnv withPhysics(PhysicsEngineProvider physics) {
        return new RegionEnv(List.of(), TestRegion.settings(NO_FOLDER, 256), physics);
    }

    private RegionEnv(List<RegionModuleProvider> more, int size) {
        this(more, TestRegion.settings(NO_FOLDER, size), new BasicPhysicsProvider());
    }

    /** A region that keeps what it is told in this folder. */
    public static RegionEnv in(Path folder) {
        return new RegionEnv(List.of(), TestRegion.settings(folder, 256), new BasicPhysicsProvider());
    }

    private RegionEnv(List<RegionModuleProvider> more, RegionSettings settings, PhysicsEngineProvider physics) {
        this.settings = settings;
        var size = settings.area().sizeX();
        var terrain = new Heightmap(size);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                terrain.set(x, y, GROUND);
            }
        }
        core = new RegionCore(
                new RegionParts(
                        settings,
                        services,
                        new RecordingCapabilities(),
                        new PromptBackground(),
                        new RecordingGate(),
                        terrain,
                        () -> nanos,
                        () -> Instant.ofEpochSecond(1_700_000_000L, nanos),
                        new SplittableRandom(1),
                        physics,
                        catalog(more)),
                proxy);
        core.owner().claim();
        core.modules().start();
    }

    private static ModuleCatalog catalog(List<RegionModuleProvider> more) {
        var all = new ArrayList<>(more);
        ServiceLoader.load(RegionModuleProvider.class).forEach(all::add);
        try {
            return ModuleCatalog.of(all);
        } catch (ModuleSetupException unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    RegionCore core() {
        return core;
    }

    /** What handlers are given. */
    public RegionContext context() {
        return core.context();
    }

    /** Whether a message of this kind has a handler and none was left unknown. */
    public boolean handled(Class<? extends Message> kind) {
        return core.dispatcher().knows(kind) && core.dispatcher().handled() > 0;
    }

    public RegionSettings settings() {
        return settings;
    }

    public GridServices services() {
        return services;
    }

    public RunningModules modules() {
        return core.modules();
    }

    public RegionProxy proxy() {
        return proxy;
    }

    /** From now on the services of messages that wait and of profiles do not answer, or do again. */
    public void gridAway(boolean away) {
        gridAway = away;
    }

    public List<Event> events() {
        return events;
    }

    public List<AgentId> capabilitiesClosed() {
        return capabilitiesClosed;
    }

    /** Bakes that were uploaded here. */
    public Set<AssetId> bakes() {
        return bakes;
    }

    /** Has this bake uploaded here. */
    public void bake(AssetId id, Octets data) {
        bakes.add(id);
        bakeData.put(id, data);
    }

    public List<AgentCircuit> announced() {
        return announced;
    }

    /** Runs so many ticks, each a forty-fifth of a second. */
    public void tick(int count) {
        for (var i = 0; i < count; i++) {
            nanos += TICK_NANOS;
            core.loop().step();
        }
    }

    public void run(Duration span) {
        tick((int) (span.toNanos() / TICK_NANOS) + 1);
    }

    /** Lets time pass at once, as when nobody is here. */
    public void skip(Duration span) {
        nanos += span.toNanos();
        core.loop().step();
    }

    public AccessOutcome expect(AgentCircuit circuit) {
        return core.agents().expect(circuit);
    }

    /** Someone who has an account and a session, and is expected here. */
    public FakeViewer expected(String first, Vector3 position) {
        people++;
        var id = people == 1 ? TestRegion.OWNER : new AgentId(new UUID(0x22L << 56, people));
        return expected(TestRegion.circuit(id, new UserName(first, "User"), position));
    }

    public FakeViewer expected(AgentCircuit circuit) {
        services.accounts().store(TestRegion.account(circuit.agent(), circuit.name()));
        services.presence().login(circuit.agent(), circuit.session(), SecureSessionId.random());
        services.gridUsers().loggedIn(circuit.agent().toString());
        expect(circuit);
        return new FakeViewer(this, circuit);
    }

    /** Someone who stands here and sees it; the first one owns the region. */
    public FakeViewer arrived(String first, float x, float y) {
        var viewer = expected(first, new Vector3(x, y, GROUND)).connect().arrive();
        tick(5);
        return viewer.forget();
    }

    /** Someone who only looks in from a neighbouring region. */
    public FakeViewer child(String first) {
        return expected(childCircuit(first, new Vector3(1, 1, GROUND))).connect();
    }

    /** What a neighbouring region announces of somebody who stands there, at a place as seen from this region. */
    public static AgentCircuit childCircuit(String first, Vector3 place) {
        var root = TestRegion.circuit(AgentId.random(), new UserName(first, "User"), place);
        return new AgentCircuit(
                root.agent(),
                root.name(),
                root.session(),
                root.secureSession(),
                root.circuitCode(),
                root.capsPath(),
                true,
                root.startPosition(),
                root.clientAddress(),
                root.viewer(),
                root.appearance(),
                root.serviceUrls());
    }

    private final class RecordingGate implements CircuitGate {
        @Override
        public void announce(AgentCircuit circuit) {
            announced.add(circuit);
        }

        @Override
        public void withdraw(AgentCircuit circuit) {
            announced.remove(circuit);
        }
    }

    private final class RecordingCapabilities implements AgentCapabilities {
        @Override
        public void open(RegionSettings region, AgentCircuit circuit) {
            capabilitiesClosed.remove(circuit.agent());
        }

        @Override
        public void post(AgentId agent, SessionId session, String message, Llsd.Struct body) {
            events.add(new Event(agent, message, body));
        }

        @Override
        public Optional<Octets> bake(AssetId bake) {
            return bakes.contains(bake)
                    ? Optional.of(bakeData.getOrDefault(bake, Octets.utf8(bake.toString())))
                    : Optional.empty();
        }

        @Override
        public boolean keepBake(AssetId bake, Octets texture) {
            bakes.add(bake);
            bakeData.putIfAbsent(bake, texture);
            return true;
        }

        @Override
        public boolean holdsBake(AssetId bake) {
            return bakes.contains(bake);
        }

        @Override
        public void close(AgentId agent, SessionId session) {
            capabilitiesClosed.add(agent);
        }
    }

    /** Does everything at once, on another thread that is waited for; answers still wait for the next tick. */
    private final class PromptBackground implements Background {
        private <T> FutureTask<T> done(Callable<T> question) {
            var work = new FutureTask<>(question);
            try {
                Thread.ofVirtual().start(work).join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return work;
        }

        @Override
        public <T> void ask(String what, Callable<T> question, Consumer<? super T> onAnswer, Runnable onFailure) {
            var work = done(question);
            if (work.state() == Future.State.SUCCESS) {
                proxy.post(() -> onAnswer.accept(work.resultNow()));
            } else {
                proxy.post(onFailure);
            }
        }

        @Override
        public <T> void keep(AgentId agent, String what, Supplier<T> write, Consumer<? super T> onDone) {
            keep(agent, what, () -> {
                var done = write.get();
                proxy.post(() -> onDone.accept(done));
            });
        }

        @Override
        public void keep(AgentId agent, String what, Runnable write) {
            var work = done(() -> {
                write.run();
                return true;
            });
            if (work.state() != Future.State.SUCCESS) {
                throw new IllegalStateException(what + " failed", work.exceptionNow());
            }
        }
    }
}
