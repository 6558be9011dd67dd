// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A territory of several kinds of keys that have nothing to do with each other, each read by itself. */
final class SmallTerritory implements Territory {
    private final Map<String, Kind> kinds = new HashMap<>();
    private final List<String> names;

    /** What one does with keys of one kind, and how one is read. */
    record Kind(String name, Maker maker, Function<Key, Optional<String>> reader) {}

    /** Thinks of something to do. */
    @FunctionalInterface
    interface Maker {
        Deed next(RandomGenerator random, History history);
    }

    SmallTerritory(List<Kind> all) {
        all.forEach(kind -> kinds.put(kind.name(), kind));
        names = all.stream().map(Kind::name).toList();
    }

    @Override
    public List<String> kinds() {
        return names;
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        var kind = kinds.get(Ids.oneOf(names, random));
        if (kind == null) {
            throw new IllegalStateException("no such kind");
        }
        return kind.maker().next(random, history);
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var found = new HashMap<Key, String>();
        for (var key : keys) {
            var kind = kinds.get(key.kind());
            if (kind != null) {
                kind.reader().apply(key).ifPresent(value -> found.put(key, value));
            }
        }
        return found;
    }
}
