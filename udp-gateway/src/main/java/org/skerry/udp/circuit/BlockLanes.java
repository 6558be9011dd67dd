// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lanes of a circuit: one per type of message that it was ever offered blocks of, which are very few. */
final class BlockLanes {
    private static final int MOST_LANES = 8;

    private final CircuitMemory memory;
    private final Counters counters;
    private final List<BlockLane> lanes = new ArrayList<>(1);
    private int turn;

    BlockLanes(CircuitMemory memory, Counters counters) {
        this.memory = memory;
        this.counters = counters;
    }

    void offer(BlockMessage first, EncodedBlock block, long key, long now) {
        lane(first).offer(first, block, key, now);
    }

    private BlockLane lane(BlockMessage first) {
        for (var i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).isOf(first)) {
                return lanes.get(i);
            }
        }
        if (lanes.size() == MOST_LANES) {
            throw new IllegalArgumentException("no lane for " + first.type() + " too");
        }
        var lane = new BlockLane(first, memory, counters);
        lanes.add(lane);
        return lane;
    }

    /** The lane to send of next, or null if nothing waits. */
    @Nullable
    BlockLane next(long now) {
        for (var i = 0; i < lanes.size(); i++) {
            var lane = lanes.get((turn + i) % lanes.size());
            if (lane.waits(now)) {
                turn = (turn + i) % lanes.size();
                return lane;
            }
        }
        return null;
    }

    /** Something of the lane was sent: now it is another's turn. */
    void pass() {
        turn++;
    }

    boolean isEmpty() {
        for (var i = 0; i < lanes.size(); i++) {
            if (!lanes.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    void trim() {
        lanes.forEach(BlockLane::trim);
    }

    void clear() {
        lanes.forEach(BlockLane::clear);
    }
}
