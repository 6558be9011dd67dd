// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

/** A clock for intervals, in nanoseconds from an arbitrary start; tests step their own. */
@FunctionalInterface
public interface NanoClock {
    long nanos();

    /** The machine's clock. */
    static NanoClock system() {
        return System::nanoTime;
    }
}
