// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.skerry.region.tick.NanoClock;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.Message;

/** Brings each message to its handler, if its sender may send it. Region's thread. */
public final class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Map<Class<? extends Message>, ViewerHandler<?>> handlers = new HashMap<>();
    private final Map<String, Long> unknown = new HashMap<>();
    private final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    private final NanoClock clock;
    private long handled;

    /** Why a message was dropped. */
    public enum Refusal {
        /** Agent or session are not the circuit's. */
        FOREIGN,
        /** The viewer does not stand here. */
        NOT_ROOT,
        /** Too many of the kind. */
        TOO_OFTEN,
        /** The agent is leaving. */
        LEAVING
    }

    /** @throws IllegalArgumentException if two handlers want the same message */
    public Dispatcher(Collection<? extends ViewerHandler<?>> all, NanoClock clock) {
        this.clock = clock;
        all.forEach(this::add);
    }

    /**
     * Adds one more.
     *
     * @throws IllegalArgumentException if two handlers want the same message
     */
    public void add(ViewerHandler<?> handler) {
        if (handlers.putIfAbsent(handler.message(), handler) != null) {
            throw new IllegalArgumentException(
                    "two handlers for " + handler.message().getSimpleName());
        }
    }

    public void dispatch(Viewer viewer, Message message) {
        var handler = handlers.get(message.getClass());
        if (handler == null) {
            unknown(message);
        } else {
            offer(handler, viewer, message);
        }
    }

    /** Whether there is a handler for this kind. */
    public boolean knows(Class<? extends Message> kind) {
        return handlers.containsKey(kind);
    }

    /** How many messages reached a handler. */
    public long handled() {
        return handled;
    }

    /** How many were dropped for a reason. */
    public long refused(Refusal why) {
        return refusals.getOrDefault(why, 0L);
    }

    /** How many came of a kind that has no handler. */
    public long unknown(String messageName) {
        return unknown.getOrDefault(messageName, 0L);
    }

    /** All that came without a handler, by name. */
    public Map<String, Long> unknown() {
        return Map.copyOf(unknown);
    }

    private <T extends Message> void offer(ViewerHandler<T> handler, Viewer viewer, Message message) {
        if (viewer.leaving()) {
            refuse(Refusal.LEAVING, viewer, message);
        } else if (message instanceof AgentMessage signed
                && !viewer.is(signed.senderAgentId(), signed.senderSessionId())) {
            refuse(Refusal.FOREIGN, viewer, message);
        } else if (handler.terms().permission() == Permission.ROOT && !viewer.root()) {
            refuse(Refusal.NOT_ROOT, viewer, message);
        } else if (!viewer.mayNow(handler.message(), handler.terms(), clock.nanos())) {
            refuse(Refusal.TOO_OFTEN, viewer, message);
        } else {
            handled++;
            handler.handle(viewer, handler.message().cast(message));
        }
    }

    private void refuse(Refusal why, Viewer viewer, Message message) {
        if (refusals.merge(why, 1L, Long::sum) == 1) {
            LOG.log(Level.DEBUG, "agent={0} message={1} refused={2}", viewer.agent(), message.type(), why);
        }
    }

    /** Kinds are those of the protocol, so that the map is bounded. */
    private void unknown(Message message) {
        var name = message.type().name();
        if (unknown.merge(name, 1L, Long::sum) == 1) {
            LOG.log(Level.DEBUG, "message={0} has no handler yet; logged once", name);
        }
    }
}
