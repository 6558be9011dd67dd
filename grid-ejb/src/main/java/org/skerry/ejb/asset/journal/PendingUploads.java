// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

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

    /** An asset, and the segment that it is in; equal to itself alone. */
    static final class Pending {
        private final JournaledAsset asset;
        private final Segment segment;

        Pending(JournaledAsset asset, Segment segment) {
            this.asset = asset;
            this.segment = segment;
        }

        JournaledAsset asset() {
            return asset;
        }

        Segment segment() {
            return segment;
        }
    }

    /** The first of an id is the one that is found. */
    void add(Pending one) {
        byId.putIfAbsent(one.asset().id(), one);
        synchronized (queue) {
            queue.addLast(one);
            bytes += one.asset().content().length();
        }
    }

    Optional<JournaledAsset> find(AssetId id) {
        return Optional.ofNullable(byId.get(id)).map(Pending::asset);
    }

    /** The oldest, which stay. */
    List<Pending> first(int count, long mostBytes) {
        synchronized (queue) {
            var some = new ArrayList<Pending>();
            var total = 0L;
            for (var one : queue) {
                total += one.asset().content().length();
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
                queue.remove(one);
                bytes -= one.asset().content().length();
            }
            byId.remove(one.asset().id(), one);
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

    /** Of all contents. */
    long bytes() {
        synchronized (queue) {
            return bytes;
        }
    }
}
