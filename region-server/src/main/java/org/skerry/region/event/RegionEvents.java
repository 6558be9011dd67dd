// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.skerry.region.tick.Owner;

/**
 * Brings what happens in a region to whoever wants to know, at once and in order of subscription. What is published
 * while an event is on its way comes after it, so that everybody sees the same order. Region's thread.
 */
public final class RegionEvents {
    private final Owner owner;
    private final Map<Class<? extends RegionEvent>, List<Consumer<RegionEvent>>> subscribers = new HashMap<>();
    private final Deque<RegionEvent> waiting = new ArrayDeque<>();
    private boolean dispatching;

    public RegionEvents(Owner owner) {
        this.owner = owner;
    }

    /**
     * Calls the subscriber after each event of this kind.
     *
     * @param subscriber must not throw; what modules subscribe is guarded before it gets here
     */
    public <E extends RegionEvent> void subscribe(Class<E> kind, Consumer<? super E> subscriber) {
        owner.check();
        subscribers.computeIfAbsent(kind, k -> new ArrayList<>()).add(event -> subscriber.accept(kind.cast(event)));
    }

    public void publish(RegionEvent event) {
        owner.check();
        waiting.add(event);
        if (dispatching) {
            return;
        }
        dispatching = true;
        try {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                for (var subscriber : subscribers.getOrDefault(next.getClass(), List.of())) {
                    subscriber.accept(next);
                }
            }
        } finally {
            dispatching = false;
        }
    }
}
