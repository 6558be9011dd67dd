// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.EnumMap;
import java.util.Map;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.Corruption;

/**
 * Counts since the circuit opened.
 *
 * @param received datagrams from the peer, those counted below included
 * @param unknown messages whose number is not defined
 * @param refused messages the peer had no right to, another agent's among them
 * @param stale AgentUpdates that a newer one had overtaken
 * @param flooded above what a peer may send in a second; dropped unread
 * @param astray numbered so far from all others that they cannot be of this circuit
 * @param resentByPeer datagrams that the peer sent again, whether or not the first had come
 * @param reliable datagrams sent that have to be acknowledged, resends not counted
 * @param resent datagrams sent again
 * @param lost reliable datagrams that had to be sent again at all
 * @param aboveMtu datagrams so long that the net may cut them up
 * @param overflows reliable messages for which there was no room; the first ends the circuit
 * @param unacked reliable datagrams waiting for their acknowledgement now
 * @param pingMillis smoothed round trip
 * @param corruptions datagrams of which no message could be made, by what was wrong with them
 */
public record CircuitStats(
        long received,
        long receivedBytes,
        long duplicates,
        long unknown,
        long refused,
        long stale,
        long flooded,
        long astray,
        long resentByPeer,
        long reliable,
        long resent,
        long lost,
        long aboveMtu,
        long overflows,
        int unacked,
        double pingMillis,
        Map<Corruption, Long> corruptions,
        Map<Category, CategoryStats> categories) {

    private static final CategoryStats NOTHING = new CategoryStats(0, 0, 0, 0, 0, 0);

    public CircuitStats {
        corruptions = Map.copyOf(corruptions);
        categories = Map.copyOf(categories);
    }

    /** Nothing yet. */
    public static final CircuitStats NONE =
            new CircuitStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    /** The sum of two; of the round trips the longer. */
    public CircuitStats plus(CircuitStats other) {
        var sums = new EnumMap<Category, CategoryStats>(Category.class);
        for (var category : Category.values()) {
            sums.put(category, of(category).plus(other.of(category)));
        }
        var garbage = new EnumMap<Corruption, Long>(Corruption.class);
        for (var kind : Corruption.values()) {
            garbage.put(kind, of(kind) + other.of(kind));
        }
        return new CircuitStats(
                received + other.received,
                receivedBytes + other.receivedBytes,
                duplicates + other.duplicates,
                unknown + other.unknown,
                refused + other.refused,
                stale + other.stale,
                flooded + other.flooded,
                astray + other.astray,
                resentByPeer + other.resentByPeer,
                reliable + other.reliable,
                resent + other.resent,
                lost + other.lost,
                aboveMtu + other.aboveMtu,
                overflows + other.overflows,
                unacked + other.unacked,
                Math.max(pingMillis, other.pingMillis),
                garbage,
                sums);
    }

    /** Datagrams with this wrong with them. */
    public long of(Corruption kind) {
        return corruptions.getOrDefault(kind, 0L);
    }

    /** Datagrams of which no message could be made. */
    public long corrupted() {
        return corruptions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of one category. */
    public CategoryStats of(Category category) {
        return categories.getOrDefault(category, NOTHING);
    }

    /** Those of all together. */
    public CategoryStats total() {
        return categories.values().stream().reduce(NOTHING, CategoryStats::plus);
    }

    /** Datagrams sent, resends and the circuit's own included. */
    public long sent() {
        return total().sent();
    }

    public long sentBytes() {
        return total().sentBytes();
    }

    /** The share of reliable datagrams that had to be sent again, their acknowledgements lost or late included; 0 to 1. */
    public double lostShare() {
        return reliable == 0 ? 0 : (double) lost / reliable;
    }

    public long droppedUnreliable() {
        return total().dropped();
    }

    /** Waiting to be sent now. */
    public long queuedBytes() {
        return total().queuedBytes();
    }
}
