// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread allocates; counted by the virtual machine, so free of clocks and collectors. */
final class Allocated {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20_000;

    private Allocated() {}

    /** Bytes while this runs. */
    static long by(Runnable work) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Bytes for one call, after as many to get warm. */
    static double perCall(Runnable call) {
        repeat(call);
        return (double) by(() -> repeat(call)) / CALLS;
    }

    private static void repeat(Runnable call) {
        for (var i = 0; i < CALLS; i++) {
            call.run();
        }
    }
}
