// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.id.AssetId;

/** What is in the journal and not in the catalog yet, in the order of its coming. Thread-safe. */
final class PendingUploads {
    private final ConcurrentHashMap<AssetId, Pending> byId = new ConcurrentHashMap<>();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private long bytes;

    /** An asset, and where it is; equal to itself alone. */
    static final class Pending {
        private final AssetId id;
        private final Place place;

        Pending(AssetId id, Place place) {
            this.id = id;
            this.place = place;
        }

        Place place() {
            return place;
        }

        JournaledAsset read() {
            try {
                return place.read();
            } catch (JournaledAsset.UnreadableException never) {
                throw new UncheckedIOException("it was read before, or written here", never);
            }
        }
    }

    /** The first of an id is the one that is found. */
    void add(Pending one) {
        synchronized (queue) {
            byId.putIfAbsent(one.id, one);
            queue.addLast(one);
            bytes += one.place.length();
        }
    }

    boolean has(AssetId id) {
        return byId.containsKey(id);
    }

    /** Reads one, which cannot go while it is read. */
    Optional<JournaledAsset> find(AssetId id) {
        if (!has(id)) {
            return Optional.empty();
        }
        synchronized (queue) {
            return Optional.ofNullable(byId.get(id)).map(Pending::read);
        }
    }

    /** The oldest, which stay. */
    List<Pending> first(int count, long mostBytes) {
        synchronized (queue) {
            var some = new ArrayList<Pending>();
            var total = 0L;
            for (var one : queue) {
                total += one.place.length();
                if (some.size() == count || (!some.isEmpty() && total > mostBytes)) {
                    break;
                }
                some.add(one);
            }
            return some;
        }
    }

    /** Takes the oldest away; the catalog has them. */
    void remove(Collection<Pending> oldest) {
        for (var one : oldest) {
            synchronized (queue) {
                byId.remove(one.id, one);
                queue.remove(one);
                bytes -= one.place.length();
            }
        }
    }

    /** Puts one behind all others. */
    void postpone(Pending one) {
        synchronized (queue) {
            queue.remove(one);
            queue.addLast(one);
        }
    }

    int size() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /** Of all records. */
    long bytes() {
        synchronized (queue) {
            return bytes;
        }
    }
}
