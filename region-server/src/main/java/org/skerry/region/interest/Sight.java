// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.Arrays;
import java.util.BitSet;
import org.skerry.api.math.Vector3;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;

/** What one observer knows: of whom at all, and what it was told of their movement, when. Region's thread. */
final class Sight {
    private static final int FIRST_CAPACITY = 32;

    private final BitSet known = new BitSet();
    private int[] versions = new int[FIRST_CAPACITY];
    private int[] rounds = new int[FIRST_CAPACITY];

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
        if (!known.get(slot) || versions[slot] == motion.version() || round - rounds[slot] < interval) {
            return false;
        }
        versions[slot] = motion.version();
        rounds[slot] = round;
        return true;
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

    static float distanceSquared(Vector3 one, Vector3 other) {
        var x = one.x() - other.x();
        var y = one.y() - other.y();
        var z = one.z() - other.z();
        return x * x + y * y + z * z;
    }
}
