// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of changes of one thing that are under way at once, tells whether one was overtaken by another that began later and was made: to
 * make it late would undo the other. Knows nothing of what is over. Thread-safe.
 */
final class LatestChange {
    private final Map<List<Object>, Thing> things = new HashMap<>();
    private long begun;

    private static final class Thing {
        private int underWay;
        private long latestMade;
    }

    /** A change under way. */
    record Attempt(List<Object> key, long number) {}

    synchronized Attempt begin(List<Object> key) {
        things.computeIfAbsent(key, _ -> new Thing()).underWay++;
        return new Attempt(key, ++begun);
    }

    synchronized boolean isOvertaken(Attempt attempt) {
        var thing = things.get(attempt.key);
        return thing != null && thing.latestMade > attempt.number;
    }

    synchronized void end(Attempt attempt, boolean made) {
        var thing = things.get(attempt.key);
        if (thing == null) {
            return;
        }
        if (made) {
            thing.latestMade = Math.max(thing.latestMade, attempt.number);
        }
        thing.underWay--;
        if (thing.underWay == 0) {
            things.remove(attempt.key);
        }
    }
}
