// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.Arrays;
import java.util.BitSet;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;

/** What one observer knows: of whom at all, and what it was told of their movement, when. Region's thread. */
final class Sight {
    /** What one takes on the wire, its share of headers included. */
    static final int BLOCK_BYTES = 66;

    static final int MOST_STRETCH = 8;

    private static final int FIRST_CAPACITY = 32;
    private static final float SHARE = 0.5f;

    private final BitSet known = new BitSet();
    private int[] versions = new int[FIRST_CAPACITY];
    private int[] rounds = new int[FIRST_CAPACITY];
    private int told;
    private int stretch = 1;

    boolean knows(Motion motion) {
        return known.get(motion.slot());
    }

    /** It is told of all there is to know of this one, now. */
    void learn(Motion motion, int round) {
        var slot = motion.slot();
        if (slot >= versions.length) {
            versions = Arrays.copyOf(versions, slot * 2);
            rounds = Arrays.copyOf(rounds, slot * 2);
        }
        known.set(slot);
        versions[slot] = motion.version();
        rounds[slot] = round;
    }

    void forget(Motion motion) {
        known.clear(motion.slot());
    }

    /** Whether it should be told now of a movement; that is taken as done. */
    boolean isDue(Motion motion, int interval, int round) {
        var slot = motion.slot();
        if (!known.get(slot) || versions[slot] == motion.version() || round - rounds[slot] < interval * stretch) {
            return false;
        }
        versions[slot] = motion.version();
        rounds[slot] = round;
        told++;
        return true;
    }

    /** Intervals are so many times as long as they would be on a wide line. */
    int stretch() {
        return stretch;
    }

    /**
     * Fits the intervals to what the observer's line bears: movements get half of it at most. To be called about once a
     * second.
     *
     * @param seconds since the last call
     */
    void adapt(long bytesPerSecond, float seconds) {
        var wanted = told * stretch * (float) BLOCK_BYTES / seconds;
        stretch = Math.clamp((int) Math.ceil(wanted / (bytesPerSecond * SHARE)), 1, MOST_STRETCH);
        told = 0;
    }

    /** Blocks gathered for one observer, with the local ids they are about. Used again for the next. */
    static final class Gathering {
        private EncodedBlock[] blocks = new EncodedBlock[FIRST_CAPACITY];
        private long[] keys = new long[FIRST_CAPACITY];
        private int count;

        void add(Motion motion) {
            if (count == blocks.length) {
                blocks = Arrays.copyOf(blocks, count * 2);
                keys = Arrays.copyOf(keys, count * 2);
            }
            blocks[count] = motion.block();
            keys[count] = motion.avatar().localId();
            count++;
        }

        void send(Observer observer, BlockMessage first) {
            if (count > 0) {
                observer.sendBlocks(first, blocks, keys, count);
                count = 0;
            }
        }
    }
}
