// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is there with what a client was told. The calls of a client are in order, so what may be there follows:
 * everything acknowledged, nothing refused, and of each call whose outcome is unknown all or nothing.
 */
final class Checker {
    /** More would be a storm that goes on though nobody answers. */
    private static final int MAX_UNKNOWN = 10;

    private static final int MAX_SHOWN = 10;

    private Checker() {}

    /**
     * Looks for the state that may be there and is nearest to the one that is.
     *
     * @param found all keys of the client that have a value, also those that it never wrote
     * @return what is wrong, in words; nothing if all is well
     */
    static List<String> check(History history, Map<Key, String> found) {
        var nearest = possible(history).stream()
                .map(world -> differences(world, found))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        if (nearest.size() <= MAX_SHOWN) {
            return nearest;
        }
        var shown = new ArrayList<>(nearest.subList(0, MAX_SHOWN));
        shown.add("and " + (nearest.size() - MAX_SHOWN) + " more");
        return shown;
    }

    /** All states that may be there after these calls. */
    private static List<Map<Key, String>> possible(History history) {
        var unknown = history.entries().stream()
                .filter(entry -> entry.outcome() == Outcome.UNKNOWN)
                .count();
        if (unknown > MAX_UNKNOWN) {
            throw new IllegalArgumentException(unknown + " calls of one client have no outcome");
        }
        var worlds = new ArrayList<Map<Key, String>>();
        worlds.add(new HashMap<>(history.settled()));
        for (var entry : history.entries()) {
            switch (entry.outcome()) {
                case REFUSED -> {}
                case ACKNOWLEDGED -> worlds.forEach(world -> History.apply(entry.effects(), world));
                case UNKNOWN -> {
                    for (var world : List.copyOf(worlds)) {
                        var other = new HashMap<>(world);
                        History.apply(entry.effects(), other);
                        worlds.add(other);
                    }
                }
            }
        }
        return worlds;
    }

    private static List<String> differences(Map<Key, String> expected, Map<Key, String> found) {
        var keys = new LinkedHashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        var wrong = new ArrayList<String>();
        for (var key : keys) {
            var wanted = expected.get(key);
            var there = found.get(key);
            if (!Objects.equals(wanted, there)) {
                wrong.add(key + " is " + shown(there) + " and should be " + shown(wanted));
            }
        }
        wrong.sort(Comparator.naturalOrder());
        return wrong;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not there" : "'" + value + "'";
    }
}
