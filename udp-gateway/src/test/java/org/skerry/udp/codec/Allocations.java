// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What this thread allocates; counted by the virtual machine, so exact and free of clocks. */
public final class Allocations {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 20_000;

    /** Where the results go, so that no compiler leaves out making them. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    private Allocations() {}

    public static long soFar() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Bytes for one call, after as many to get warm: whole bytes, so that a rare allocation of the machine's own is no matter. */
    static long perCall(Supplier<? extends @Nullable Object> what) {
        run(what);
        var before = soFar();
        run(what);
        return (soFar() - before) / ROUNDS;
    }

    private static void run(Supplier<? extends @Nullable Object> what) {
        for (var round = 0; round < ROUNDS; round++) {
            sink = what.get();
        }
    }
}
