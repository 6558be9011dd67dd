// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.Arrays;
import java.util.BitSet;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;

/** What one observer knows: of whom at all, and what it was told of their movement, when. Region's thread. */
final class Sight {
    private static final int FIRST_CAPACITY = 32;
    private static final float SHARE_OF_LINE = 0.5f;

    /** What comes nearer is noticed after so many rounds. */
    private static final int MOST_BETWEEN_LOOKS = 8;

    private final BitSet known = new BitSet();
    private int[] versions = new int[FIRST_CAPACITY];
    private int[] rounds = new int[FIRST_CAPACITY];
    private int[] looks = new int[FIRST_CAPACITY];
    private final Stretch line = new Stretch(SHARE_OF_LINE);

    boolean knows(Motion motion) {
        return known.get(motion.slot());
    }

    /** It is told of all there is to know of this one, now. */
    void learn(Motion motion, int round) {
        var slot = motion.slot();
        if (slot >= versions.length) {
            versions = Arrays.copyOf(versions, slot * 2);
            rounds = Arrays.copyOf(rounds, slot * 2);
            looks = Arrays.copyOf(looks, slot * 2);
        }
        known.set(slot);
        versions[slot] = motion.version();
        rounds[slot] = round;
        looks[slot] = round;
    }

    void forget(Motion motion) {
        known.clear(motion.slot());
    }

    /**
     * Whether there is something of a movement that it was not told, and it is time to look how far away that is. Such
     * a look is worth less than one in each round: there are as many of them as pairs of avatars.
     */
    boolean looksAt(Motion motion, int round) {
        var slot = motion.slot();
        return known.get(slot) && versions[slot] != motion.version() && round >= looks[slot];
    }

    /** Whether it should be told now of a movement that it looks at; that is taken as done. */
    boolean isDue(Motion motion, int interval, int round) {
        var slot = motion.slot();
        var rest = interval - (round - rounds[slot]);
        if (rest > 0) {
            looks[slot] = round + Math.min(rest, MOST_BETWEEN_LOOKS);
            return false;
        }
        var early = early(slot, round, interval);
        versions[slot] = motion.version();
        rounds[slot] = round - early;
        looks[slot] = round + Math.min(interval - early, MOST_BETWEEN_LOOKS);
        return true;
    }

    /** After a look: rounds until the next, if it goes on moving. */
    int restUntilLook(Motion motion, int round) {
        return looks[motion.slot()] - round;
    }

    /**
     * After a long interval the next time comes up to a quarter of it early, differently for each: else all that became
     * rarer at the same moment would be told in the same round ever after.
     */
    private static int early(int slot, int round, int interval) {
        return interval <= Thinning.LONGEST_INTERVAL ? 0 : (((slot + round) * 0x9E3779B1) >>> 16) % (interval / 4);
    }

    /** What the observer's line bears: movements get half of it at most. */
    Stretch line() {
        return line;
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
