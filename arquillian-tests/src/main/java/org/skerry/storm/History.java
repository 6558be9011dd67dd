// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one client did: each call is noted before it is sent and again with its outcome. For one thread at a time.
 *
 * <p>What was checked is settled: what was found is what the next calls start from, and what the client believes.
 */
final class History {
    private final Consumer<String> log;
    private final Map<Key, String> settled = new HashMap<>();
    private final Map<Key, String> believed = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** A call and what came of it. */
    record Entry(String deed, Map<Key, Optional<String>> effects, Outcome outcome) {}

    /**
     * Begins with nothing.
     *
     * @param log takes a line for each call and each outcome
     */
    History(Consumer<String> log) {
        this.log = log;
    }

    /** Notes a call that is about to be sent. */
    void invoked(Deed deed) {
        log.accept("invoked " + deed.name() + " " + deed.effects());
    }

    /** Notes what came of it. */
    void ended(Deed deed, Outcome outcome) {
        log.accept(outcome + " " + deed.name() + " " + deed.effects().keySet());
        entries.add(new Entry(deed.name(), deed.effects(), outcome));
        if (outcome == Outcome.ACKNOWLEDGED) {
            apply(deed.effects(), believed);
        }
    }

    static void apply(Map<Key, Optional<String>> effects, Map<Key, String> state) {
        effects.forEach(
                (key, value) -> value.ifPresentOrElse(present -> state.put(key, present), () -> state.remove(key)));
    }

    /** The value as of the last acknowledged call. */
    Optional<String> believed(Key key) {
        return Optional.ofNullable(believed.get(key));
    }

    /** All that is there of a kind, as of the last acknowledged call. */
    List<Key> believed(String kind) {
        return believed.keySet().stream().filter(key -> key.kind().equals(kind)).toList();
    }

    /** Calls since the last {@link #settle}. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What was there when the first of the {@link #entries} was sent. */
    Map<Key, String> settled() {
        return Map.copyOf(settled);
    }

    /** All that was ever written, except what was {@link #forget forgotten}. */
    Set<Key> touched() {
        var keys = new LinkedHashSet<>(settled.keySet());
        entries.forEach(entry -> keys.addAll(entry.effects().keySet()));
        return keys;
    }

    /** Takes what was found as the truth from now on. */
    void settle(Map<Key, String> found) {
        log.accept("settled " + found.size());
        entries.clear();
        settled.clear();
        settled.putAll(found);
        believed.clear();
        believed.putAll(found);
    }

    /** What cannot be read again, because reading takes it away. */
    void forget(Collection<Key> keys) {
        keys.forEach(key -> {
            settled.remove(key);
            believed.remove(key);
        });
    }
}
