// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.event.RegionEvent;
import org.skerry.region.interest.Observer;
import org.skerry.region.scene.Scene;
import org.skerry.region.tick.WorkKind;
import org.skerry.region.viewer.Background;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.Message;

/** One module in one region: collects what it registers, and lets nothing through before its start and after its end. */
final class HostedModule implements ModuleRegion {
    private final String name;
    private final RegionModuleProvider provider;
    private final ModuleHost host;
    private final ModuleServices services;
    private final ModuleExceptionEdge edge;
    private final Background background;
    private final List<Runnable> registrations = new ArrayList<>();
    private final Set<Class<?>> claimed = new HashSet<>();
    private @Nullable RegionModule module;
    private State state = State.NEW;

    private enum State {
        NEW,
        STARTING,
        RUNNING,
        ENDED
    }

    HostedModule(ModuleCatalog.Entry entry, ModuleHost host, ModuleServices services) {
        this.name = entry.name();
        this.provider = entry.provider();
        this.host = host;
        this.services = services;
        this.edge = new ModuleExceptionEdge(host.region().settings().name(), name);
        this.background = new ModuleBackground(name, host.region().background(), this::guarded);
    }

    String name() {
        return name;
    }

    long failures() {
        return edge.failures();
    }

    /** Whether the module runs now. */
    boolean start() {
        host.owner().check();
        state = State.STARTING;
        var started = edge.run("start", () -> {
            var fresh = provider.create();
            fresh.start(this);
            module = fresh;
        });
        state = started ? State.RUNNING : State.ENDED;
        if (started) {
            registrations.forEach(Runnable::run);
        }
        registrations.clear();
        return started;
    }

    void stop() {
        host.owner().check();
        var running = module;
        if (running != null && state == State.RUNNING) {
            edge.run("stop", running::stop);
        }
        state = State.ENDED;
    }

    @Override
    public RegionSettings settings() {
        return host.region().settings();
    }

    @Override
    public InstantSource clock() {
        return host.region().clock();
    }

    @Override
    public Scene scene() {
        host.owner().check();
        return host.region().scene();
    }

    @Override
    public Collection<? extends Observer> viewers() {
        host.owner().check();
        return host.region().viewers().all();
    }

    @Override
    public Optional<Observer> viewer(AgentId agent) {
        host.owner().check();
        return host.region().viewers().find(agent).map(Observer.class::cast);
    }

    @Override
    public void sendToAll(Message message) {
        for (var viewer : viewers()) {
            if (viewer.watching()) {
                viewer.send(message);
            }
        }
    }

    @Override
    public void sendToAllUnreliable(Message message) {
        for (var viewer : viewers()) {
            if (viewer.watching()) {
                viewer.sendUnreliable(message);
            }
        }
    }

    @Override
    public <E extends RegionEvent> void on(Class<E> kind, Consumer<? super E> subscriber) {
        var what = "event " + kind.getSimpleName();
        register(() -> host.events().subscribe(kind, event -> guarded(what, () -> subscriber.accept(event))));
    }

    @Override
    public void every(String work, Duration period, Runnable task) {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period " + period + " of \"" + work + "\"");
        }
        var what = "every " + work;
        register(() -> host.loop().every(name + " " + work, period, WorkKind.MODULE, () -> guarded(what, task)));
    }

    @Override
    public void handle(ViewerHandler<?> handler) {
        var guarded = GuardedHandler.of(handler, this::guarded);
        register(() -> host.dispatcher().add(guarded));
        if (host.dispatcher().knows(guarded.message()) || !claimed.add(guarded.message())) {
            throw new IllegalStateException(
                    "two handlers for " + guarded.message().getSimpleName());
        }
    }

    @Override
    public <S> void provide(Class<S> kind, S service) {
        register(() -> services.add(kind, service));
        if (services.has(kind) || !claimed.add(kind)) {
            throw new IllegalStateException("two services of the kind " + kind.getName());
        }
    }

    @Override
    public <S> Optional<S> service(Class<S> kind) {
        host.owner().check();
        return services.find(kind);
    }

    @Override
    public Background background() {
        return background;
    }

    @Override
    public boolean post(Runnable work) {
        return host.proxy().post(() -> guarded("post", work));
    }

    private void register(Runnable registration) {
        host.owner().check();
        if (state != State.STARTING) {
            throw new IllegalStateException("module " + name + " registers something after its start");
        }
        registrations.add(registration);
    }

    private void guarded(String what, Runnable work) {
        if (state == State.RUNNING) {
            edge.run(what, work);
        }
    }
}
