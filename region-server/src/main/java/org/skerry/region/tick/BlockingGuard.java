// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps what may block off the threads of regions. Services, stores and clients call {@link #mayBlock} where they are
 * entered: on a region's thread that throws with assertions enabled, so in every test, and is counted and logged once
 * without them.
 */
public final class BlockingGuard {
    private static final Logger LOG = System.getLogger(BlockingGuard.class.getName());
    private static final int MOST_KNOWN = 100;
    private static final boolean STRICT = BlockingGuard.class.desiredAssertionStatus();
    private static final ThreadLocal<Boolean> FORBIDDEN = ThreadLocal.withInitial(() -> false);
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static final LongAdder VIOLATIONS = new LongAdder();

    private BlockingGuard() {}

    /** From now on nothing may block on the calling thread. */
    static void forbidHere() {
        FORBIDDEN.set(true);
    }

    /** Runs something during which nothing may block; what the thread was before it is afterwards. */
    static void forbidding(Runnable work) {
        var before = FORBIDDEN.get();
        FORBIDDEN.set(true);
        try {
            work.run();
        } finally {
            FORBIDDEN.set(before);
        }
    }

    /**
     * Says that what follows may block.
     *
     * @param what for the log, such as {@code AssetService.find}
     * @throws IllegalStateException on a region's thread, if assertions are enabled: a mistake of ours, never a peer's
     */
    public static void mayBlock(String what) {
        if (!FORBIDDEN.get()) {
            return;
        }
        VIOLATIONS.increment();
        var violation = new IllegalStateException(
                what + " may block, and was called on " + Thread.currentThread().getName());
        if (STRICT) {
            throw violation;
        }
        if (KNOWN.size() < MOST_KNOWN && KNOWN.add(what)) {
            LOG.log(Level.ERROR, "event=blocking-call what=" + what + "; logged once", violation);
        }
    }

    /** How often that has happened in this process. */
    public static long violations() {
        return VIOLATIONS.sum();
    }
}
