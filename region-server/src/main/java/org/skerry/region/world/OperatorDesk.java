// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.estate.Estate;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.door.CircuitView;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.Person;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.store.OperatorChoices;
import org.skerry.region.store.TerrainStore;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.Relief;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.gateway.Gateway;
import org.skerry.udp.trace.PacketTrace;

/** Does what an operator asks of a running region, on its thread; disk work on a thread beside it, one after another. */
final class OperatorDesk implements OperatorDoor {
    private final RegionSettings settings;
    private final RegionCore core;
    private final RegionProxy proxy;
    private final RegionBackgroundWork background;
    private final Ports ports;
    private final Heightmap ground;
    private final TerrainStore store;
    private final OperatorChoices choices;
    private final BooleanSupplier ended;
    private final Executor thread = this::onThread;
    private volatile boolean loginsOpen;
    private volatile float waterHeight;
    private CompletableFuture<Void> saved = CompletableFuture.completedFuture(null);

    /** The region's UDP side. */
    record Ports(Gateway udp, OpenCircuits circuits) {}

    /** What is written to disk. */
    private interface Save {
        void run() throws IOException;
    }

    /** @param ended whether the region takes no more work */
    OperatorDesk(
            RegionCore core,
            RegionProxy proxy,
            RegionBackgroundWork background,
            Ports ports,
            Heightmap ground,
            TerrainStore store,
            BooleanSupplier ended) {
        this.settings = core.context().settings();
        this.core = core;
        this.proxy = proxy;
        this.background = background;
        this.ports = ports;
        this.ground = ground;
        this.store = store;
        this.choices = new OperatorChoices(settings.folder());
        this.ended = ended;
        this.loginsOpen = core.agents().loginsOpen();
        this.waterHeight = settings.waterHeight();
    }

    @Override
    public RegionSettings settings() {
        return settings;
    }

    @Override
    public RegionVitals vitals() {
        var inbox = new RegionVitals.Inbox(
                proxy.depth(), proxy.droppedUnreliable(), proxy.droppedReliable(), proxy.droppedCommands());
        return new RegionVitals(
                core.loop().meter().totals(),
                core.pulse().last(),
                inbox,
                background.figures(),
                ports.udp().stats());
    }

    @Override
    public List<CircuitView> circuits() {
        return ports.circuits().views();
    }

    @Override
    public CompletionStage<List<Person>> people() {
        return ask(() -> {
            var since = new LinkedHashMap<AgentId, Duration>();
            var now = core.context().clock().instant();
            circuits().forEach(circuit -> since.put(circuit.key().agent(), Duration.between(circuit.opened(), now)));
            return core.context().viewers().all().stream()
                    .map(viewer -> person(viewer, since.getOrDefault(viewer.agent(), Duration.ZERO)))
                    .toList();
        });
    }

    private static Person person(Viewer viewer, Duration connected) {
        var avatar = viewer.avatar();
        return new Person(
                viewer.agent(),
                viewer.name(),
                viewer.root(),
                avatar.map(Avatar::position).orElse(Vector3.ZERO),
                avatar.map(OperatorDesk::doing).orElse("looking in"),
                viewer.circuit().viewer().version(),
                connected,
                avatar.map(OperatorDesk::looks).orElse(Person.Looks.NONE));
    }

    private static String doing(Avatar avatar) {
        if (avatar.sitting()) {
            return "sitting";
        }
        if (avatar.flying()) {
            return "flying";
        }
        return avatar.onGround() ? "on the ground" : "in the air";
    }

    private static Person.Looks looks(Avatar avatar) {
        var look = avatar.appearance();
        return new Person.Looks(
                look.serial(),
                look.height(),
                look.textureEntry().length(),
                look.visualParams().length(),
                look.wearables().stream().mapToInt(List::size).sum(),
                look.attachments().size());
    }

    @Override
    public CompletionStage<Map<String, Long>> modules() {
        return ask(() -> {
            var failures = new LinkedHashMap<String, Long>();
            core.modules()
                    .names()
                    .forEach(name -> failures.put(name, core.modules().failures(name)));
            return failures;
        });
    }

    @Override
    public CompletionStage<Integer> alert(Optional<AgentId> who, String text) {
        return ask(() -> {
            var told = new ArrayList<Viewer>();
            for (var viewer : core.context().viewers().all()) {
                if (who.isEmpty() ? viewer.root() : viewer.agent().equals(who.get())) {
                    told.add(viewer);
                }
            }
            var message = Alerts.alert(text);
            told.forEach(viewer -> viewer.send(message));
            return told.size();
        });
    }

    @Override
    public CompletionStage<Boolean> kick(AgentId who, String reason) {
        return ask(() -> core.agents().kick(who, reason));
    }

    @Override
    public boolean loginsOpen() {
        return loginsOpen;
    }

    @Override
    public CompletionStage<Void> loginsOpen(boolean open) {
        return ask(() -> {
                    core.agents().loginsOpen(open);
                    loginsOpen = open;
                    return later(() -> choices.loginsOpen(open));
                })
                .thenCompose(writing -> writing);
    }

    @Override
    public CompletionStage<Heightmap> terrain() {
        return ask(ground::copy);
    }

    @Override
    public CompletionStage<Relief> relief() {
        return ask(() -> Relief.of(ground));
    }

    @Override
    public CompletionStage<Void> terrain(Heightmap wanted) {
        return ask(() -> {
                    core.showGround(ground.become(wanted));
                    return save(ground.copy());
                })
                .thenCompose(writing -> writing);
    }

    private CompletionStage<Void> save(Heightmap copy) {
        return later(() -> store.save(copy));
    }

    @Override
    public float waterHeight() {
        return waterHeight;
    }

    @Override
    public CompletionStage<Void> waterHeight(float metres) {
        return ask(() -> {
                    core.waterHeight(metres);
                    waterHeight = metres;
                    return later(() -> choices.waterHeight(metres));
                })
                .thenCompose(writing -> writing);
    }

    @Override
    public CompletionStage<Void> estate(Estate estate) {
        return ask(() -> {
            core.context().scene().estate(estate);
            return null;
        });
    }

    @Override
    public void trace(AgentId agent, @Nullable PacketTrace trace) {
        ports.udp().trace(agent, trace);
    }

    /** Waits for what is being written; what went wrong was told to who asked for it. */
    void awaitSaves(Duration patience) throws InterruptedException {
        CompletableFuture<Void> last;
        synchronized (this) {
            last = saved;
        }
        try {
            last.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // the region's own last save follows
        }
    }

    private synchronized CompletionStage<Void> later(Save save) {
        var before = saved.exceptionally(failed -> null);
        saved = before.thenRunAsync(
                () -> {
                    try {
                        save.run();
                    } catch (IOException unsaved) {
                        throw new UncheckedIOException(unsaved);
                    }
                },
                work -> Thread.ofVirtual()
                        .name("region-" + settings.name() + "-save")
                        .start(work));
        return saved;
    }

    private <T> CompletionStage<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, thread);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new IllegalStateException(full.getMessage(), full));
        }
    }

    private void onThread(Runnable work) {
        if (ended.getAsBoolean()) {
            throw new RejectedExecutionException("region \"" + settings.name() + "\" is stopping");
        }
        if (!proxy.post(work)) {
            throw new RejectedExecutionException("region \"" + settings.name() + "\" is overloaded");
        }
    }
}
