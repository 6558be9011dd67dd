// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * Failures by name in a table of fixed size: a name is hashed, with a key that nobody outside knows, to one of the slots.
 * Two names in one slot share their failures, which slows somebody down at worst; nothing grows and nothing is pushed
 * out, whatever names are tried. Not thread-safe.
 */
final class FailureSlots {
    private static final int SLOTS = 1 << 16;

    private final Rule rule;
    private final byte[] key;
    private final int[] failures = new int[SLOTS];
    private final long[] lastMillis = new long[SLOTS];

    /**
     * How failures slow down.
     *
     * @param free failures that cost nothing
     * @param first the wait after one more; doubled by each that follows
     * @param longest the wait that is not doubled any more
     * @param memory after which without any, all are forgotten
     */
    record Rule(int free, Duration first, Duration longest, Duration memory) {
        /** Milliseconds to wait after so many failures. */
        long waitMillis(int failures) {
            if (failures <= free) {
                return 0;
            }
            var doublings = Math.min(failures - free - 1, 30);
            return Math.min(first.toMillis() << doublings, longest.toMillis());
        }
    }

    /** A failure that was counted, and how it was before. */
    record Charge(int slot, long atMillis, long lastBefore) {}

    FailureSlots(Rule rule, byte[] key) {
        this.rule = rule;
        this.key = key.clone();
    }

    /** The slot of a name. */
    int slot(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getInt() & (SLOTS - 1);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** How long to wait, 0 for not at all. */
    long waitMillis(int slot, long nowMillis) {
        return Math.max(0, lastMillis[slot] + rule.waitMillis(count(slot, nowMillis)) - nowMillis);
    }

    /** Counts a failure. */
    Charge charge(int slot, long nowMillis) {
        var charge = new Charge(slot, nowMillis, lastMillis[slot]);
        failures[slot] = count(slot, nowMillis) + 1;
        lastMillis[slot] = nowMillis;
        return charge;
    }

    /** It was none after all. */
    void refund(Charge charge) {
        var slot = charge.slot();
        failures[slot] = Math.max(0, failures[slot] - 1);
        if (lastMillis[slot] == charge.atMillis()) {
            lastMillis[slot] = charge.lastBefore();
        }
    }

    /** Forgets the failures of a slot. */
    void clear(int slot) {
        failures[slot] = 0;
    }

    private int count(int slot, long nowMillis) {
        return nowMillis - lastMillis[slot] >= rule.memory().toMillis() ? 0 : failures[slot];
    }
}
