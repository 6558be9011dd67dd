// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.region.door.RegionRules;
import org.skerry.region.event.RegionEvents;
import org.skerry.region.interest.AvatarUpdates;
import org.skerry.region.interest.CoarseLocations;
import org.skerry.region.module.ModuleHost;
import org.skerry.region.module.RunningModules;
import org.skerry.region.physics.GuardedPhysics;
import org.skerry.region.physics.basic.BasicPhysics;
import org.skerry.region.scene.Scene;
import org.skerry.region.terrain.PatchId;
import org.skerry.region.tick.Owner;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.tick.TickLoop;
import org.skerry.region.tick.WorkKind;
import org.skerry.region.viewer.Dispatcher;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewers;
import org.skerry.region.viewer.home.Homes;
import org.skerry.region.viewer.region.GroundDownload;
import org.skerry.region.viewer.region.RulesDesk;
import org.skerry.udp.message.Message;

/**
 * A region without threads and sockets: everything that belongs to its thread, put together. {@link WorldRegion} gives
 * it those; tests step it themselves.
 */
final class RegionCore {
    /** Two ticks. */
    private static final Duration UPDATES = Duration.ofMillis(44);

    private final Owner owner = new Owner();
    private final TickLoop loop;
    private final RegionContext context;
    private final Dispatcher dispatcher;
    private final TerrainGround solid;
    private final GroundFeed ground;
    private final OverlayFeed overlay;
    private final Agents agents;
    private final Deliveries deliveries;
    private final RulesDesk rules;
    private final RunningModules modules;
    private final RegionPulse pulse;

    RegionCore(RegionParts parts, RegionProxy proxy) {
        var settings = parts.settings();
        var area = settings.area();
        solid = new TerrainGround(parts.terrain(), settings.waterHeight());
        var physics = new GuardedPhysics(
                settings.name(),
                () -> parts.physics().create(solid, area.sizeX(), area.sizeY()),
                () -> new BasicPhysics(solid, area.sizeX(), area.sizeY()));
        var scene = new Scene(owner, physics, parts.random().nextInt());
        var updates = new AvatarUpdates(scene, area.handle(), settings.bytesPerSecond());
        var events = new RegionEvents(owner);
        context = new RegionContext(
                settings,
                scene,
                new Viewers(owner),
                updates,
                parts.services(),
                events,
                parts.background(),
                parts.capabilities(),
                parts.clock());
        ground = new GroundFeed(parts.terrain());
        overlay = new OverlayFeed(settings);
        agents = new Agents(context, parts.gate(), new Arrival(context, ground, overlay), parts.nanoClock());
        deliveries = new Deliveries(context);
        var download = new GroundDownload(context, deliveries.files(), parts.terrain());
        rules = new RulesDesk(context);
        dispatcher =
                new Dispatcher(ViewerHandlers.all(context, agents, deliveries, download, rules), parts.nanoClock());
        loop = new TickLoop(settings.name(), parts.nanoClock(), proxy, owner);
        modules = new RunningModules(parts.modules(), new ModuleHost(context, dispatcher, events, loop, proxy, owner));
        pulse = new RegionPulse(
                context, loop, dispatcher, parts.nanoClock(), parts.gate()::traffic, agents::expectedCount);
        schedule(new CoarseLocations(scene, area));
        deliveries.schedule(loop);
    }

    private void schedule(CoarseLocations dots) {
        var viewers = context.viewers();
        loop.eachTick("physics", WorkKind.PHYSICS, context.scene()::step);
        loop.every(
                "agent updates",
                UPDATES,
                WorkKind.AGENT,
                () -> context.updates().tell(viewers.all(), UPDATES.toMillis() / 1000f, pulse.dilation()));
        loop.every("ground", GroundFeed.PERIOD, WorkKind.AGENT, ground::turn);
        loop.every("parcel overlay", OverlayFeed.PERIOD, WorkKind.AGENT, overlay::turn);
        loop.every("coarse locations", Duration.ofSeconds(5), WorkKind.AGENT, () -> dots.tell(viewers.all()));
        loop.every("statistics", Duration.ofSeconds(3), WorkKind.OTHER, pulse::statistics);
        loop.every("expiry", Duration.ofSeconds(1), WorkKind.OTHER, agents::expire);
        loop.eachTick("idle", WorkKind.OTHER, seconds -> settleIdle());
    }

    Owner owner() {
        return owner;
    }

    TickLoop loop() {
        return loop;
    }

    RegionContext context() {
        return context;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Agents agents() {
        return agents;
    }

    /** Changes what its owner may set, if that is who asks and is here with this session. */
    boolean changeRules(AgentId by, SessionId session, UnaryOperator<RegionRules> wish) {
        return context.viewers()
                        .find(by)
                        .filter(viewer -> viewer.session().equals(session))
                        .isPresent()
                && rules.change(by, wish);
    }

    /** Shows ground that has changed to all who watch. */
    void showGround(Collection<PatchId> changed) {
        ground.changed(changed, context.viewers().all());
    }

    /** Puts the water elsewhere and tells everybody. */
    void waterHeight(float metres) {
        solid.waterHeight(metres);
        context.scene().waterHeight(metres);
        agents.handshakeAll();
    }

    /** Calls when the changes of the agent's inventory that came so far are made, on any thread. */
    void inventorySettled(AgentId agent, Runnable then) {
        deliveries.inventory().whenSettled(agent, then);
    }

    RegionPulse pulse() {
        return pulse;
    }

    /** To be started by the first command of the region's thread, and stopped by its last. */
    RunningModules modules() {
        return modules;
    }

    /** A message came over a circuit; from one that has been replaced or ended it does not count. */
    void received(AgentId agent, SessionId session, Message message) {
        context.viewers()
                .find(agent)
                .filter(viewer -> viewer.session().equals(session))
                .ifPresent(viewer -> dispatcher.dispatch(viewer, message));
        settleIdle();
    }

    /** See {@link org.skerry.region.door.RegionDoor#setHome}. */
    void setHome(AgentId agent, SessionId session, Vector3 lookAt, CompletableFuture<Optional<UserPlace>> answer) {
        context.viewers()
                .findRoot(agent)
                .filter(viewer -> viewer.session().equals(session))
                .ifPresentOrElse(
                        viewer -> new Homes(context).set(viewer, lookAt, answer::complete),
                        () -> answer.complete(Optional.empty()));
    }

    private void settleIdle() {
        loop.idle(context.viewers().all().isEmpty());
    }
}
