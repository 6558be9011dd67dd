// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.HttpCall;
import org.skerry.region.http.MeasuredHandler;
import org.skerry.region.tick.NanoClock;

/** The capabilities of one region's agents: opens a session's URLs, answers its seed, ends them all together. */
public final class Capabilities implements AgentCapabilities {
    /** How long an idle poll of the event queue is held. */
    public static final Duration STOCK_HOLD = Duration.ofSeconds(58);

    private static final Logger LOG = System.getLogger(Capabilities.class.getName());
    private static final Duration FETCH_PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_NAMES = 1000;
    private static final String EVENT_QUEUE = "EventQueueGet";

    private final CapsDirectory directory;
    private final List<Capability> capabilities;
    private final BakedTextures bakes;
    private final Duration hold;
    private final RandomGenerator random;
    private final Executor background;
    private final CallFigures figures;
    private final Map<SessionId, Open> sessions = new ConcurrentHashMap<>();
    private final LongAdder droppedEvents = new LongAdder();

    private record Open(CapsSession session, List<String> keys) {}

    /**
     * @param directory shared by all regions of the process
     * @param bakes what viewers have baked
     * @param hold see {@link #STOCK_HOLD}
     * @param background runs short work off the region's thread
     * @param figures counts the calls of each capability
     */
    public Capabilities(
            CapsDirectory directory,
            List<Capability> capabilities,
            BakedTextures bakes,
            Duration hold,
            RandomGenerator random,
            Executor background,
            CallFigures figures) {
        this.directory = directory;
        this.capabilities = List.copyOf(capabilities);
        this.bakes = bakes;
        this.hold = hold;
        this.random = random;
        this.background = background;
        this.figures = figures;
    }

    @Override
    public void open(RegionSettings region, AgentCircuit circuit) {
        sessions.computeIfAbsent(circuit.session(), unknown -> opened(region, circuit));
    }

    private Open opened(RegionSettings region, AgentCircuit circuit) {
        var base = region.endpoint().serverUri();
        var events = new EventQueue(hold, random.nextInt(1, 1 << 24), background);
        var keys = new ArrayList<String>();
        Map<String, String> urls = new LinkedHashMap<>();
        var eventsKey = "CE/" + UUID.randomUUID();
        urls.put(EVENT_QUEUE, base + eventsKey);
        var byKey = new LinkedHashMap<String, Capability>();
        for (var capability : capabilities) {
            var key = UUID.randomUUID().toString();
            urls.put(capability.name(), base + key);
            byKey.put(key, capability);
        }
        var session = new CapsSession(
                region,
                circuit,
                urls,
                events,
                new Uploads(directory, base),
                new FetchTurns(FETCH_PATIENCE),
                new Preferences());
        byKey.forEach((key, capability) -> directory.add(
                key, measured(capability.name(), Handler.blocking(call -> capability.answer(session, call)))));
        Handler poll = call -> events.poll(LlsdAnswer.struct(call));
        directory.add(eventsKey, measured(EVENT_QUEUE, poll.only("POST")));
        var seedKey = "CAPS/" + circuit.capsPath() + "0000";
        keys.addAll(byKey.keySet());
        keys.add(eventsKey);
        var seed = Handler.blocking(call -> seed(session, call)).only("POST");
        if (directory.add(seedKey, measured("Seed", seed))) {
            keys.add(seedKey);
        } else {
            // the announcer chose this path: it must not take over another session's seed
            LOG.log(Level.WARNING, "event=caps-path-taken agent={0} region={1}", circuit.agent(), region.id());
        }
        LOG.log(Level.DEBUG, "event=caps-opened agent={0} region={1}", circuit.agent(), region.id());
        return new Open(session, keys);
    }

    private Handler measured(String name, Handler handler) {
        return new MeasuredHandler(name, handler, figures, NanoClock.system());
    }

    private static Answer seed(CapsSession session, HttpCall call) {
        if (!(LlsdXml.read(call.body()) instanceof Llsd.Array(var names)) || names.size() > MOST_NAMES) {
            throw new LlsdFormatException("the seed wants an array of names");
        }
        var known = new LlsdStruct();
        for (var name : names) {
            if (name instanceof Llsd.Text(var text) && session.urls().containsKey(text)) {
                known.put(text, session.urls().get(text));
            }
        }
        return LlsdAnswer.asStock(known.build());
    }

    @Override
    public void post(AgentId agent, SessionId session, String message, Llsd.Struct body) {
        var open = sessions.get(session);
        if (open == null
                || !open.session.agent().equals(agent)
                || !open.session.events().post(message, body)) {
            droppedEvents.increment();
        }
    }

    @Override
    public boolean holdsBake(AssetId bake) {
        return bakes.find(bake).isPresent();
    }

    @Override
    public Optional<Octets> bake(AssetId bake) {
        return bakes.find(bake);
    }

    @Override
    public boolean keepBake(AssetId bake, Octets texture) {
        return bakes.restore(bake, texture);
    }

    @Override
    public void close(AgentId agent, SessionId session) {
        var open = sessions.get(session);
        if (open == null || !open.session.agent().equals(agent) || !sessions.remove(session, open)) {
            return;
        }
        open.keys.forEach(directory::remove);
        open.session.uploads().close();
        open.session.events().close();
        LOG.log(Level.DEBUG, "event=caps-closed agent={0}", agent);
    }

    /** Ends every session. */
    public void closeAll() {
        sessions.values()
                .forEach(open ->
                        close(open.session.agent(), open.session.circuit().session()));
    }

    /** All sessions as they are now. */
    public List<SessionFigures> sessions() {
        return sessions.values().stream()
                .map(open -> {
                    var session = open.session;
                    var events = session.events().figures();
                    return new SessionFigures(
                            session.agent(),
                            session.circuit().name(),
                            session.urls().size(),
                            events.waiting(),
                            events.unacknowledged(),
                            events.polling());
                })
                .toList();
    }

    /**
     * One session's capabilities.
     *
     * @param offered how many, the event queue among them
     * @param waiting events that are to be fetched
     * @param unacknowledged events that were sent and may have to be sent again
     * @param polling whether the viewer asks for events now
     */
    public record SessionFigures(
            AgentId agent, UserName name, int offered, int waiting, int unacknowledged, boolean polling) {}

    /** Events that reached nobody. */
    public long droppedEvents() {
        return droppedEvents.sum();
    }
}
