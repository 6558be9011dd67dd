// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** Elapsed time for timers; only differences mean anything. */
@FunctionalInterface
public interface NanoClock {
    long nanos();

    /** The machine's own. */
    static NanoClock system() {
        return System::nanoTime;
    }
}
