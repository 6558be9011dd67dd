// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves. */
public final class SteppedClock implements NanoClock {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // wraps during the tests

    @Override
    public long nanos() {
        return now.get();
    }

    public void advance(Duration step) {
        now.addAndGet(step.toNanos());
    }
}
