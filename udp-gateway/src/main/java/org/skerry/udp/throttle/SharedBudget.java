// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What several circuits may send together: those of a region, those of a process. Thread-safe. */
public final class SharedBudget {
    private final TokenBucket bucket;
    private final @Nullable SharedBudget parent;

    private final LongSupplier nanos;

    /** A budget within another one, or within none; it has a clock of its own, for those under it may differ. */
    public SharedBudget(long bytesPerSecond, LongSupplier nanos, @Nullable SharedBudget parent) {
        this.bucket = new TokenBucket(bytesPerSecond, nanos.getAsLong());
        this.nanos = nanos;
        this.parent = parent;
    }

    /** Whether anybody may send now. */
    public boolean open() {
        synchronized (bucket) {
            if (!bucket.open(nanos.getAsLong())) {
                return false;
            }
        }
        return parent == null || parent.open();
    }

    void take(int bytes) {
        synchronized (bucket) {
            bucket.take(bytes);
        }
        if (parent != null) {
            parent.take(bytes);
        }
    }
}
