// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition with a deadline. */
public final class Await {
    private static final long DEADLINE_NANOS = Duration.ofSeconds(20).toNanos();

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        var from = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - from > DEADLINE_NANOS) {
                throw new AssertionError("not in time: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
