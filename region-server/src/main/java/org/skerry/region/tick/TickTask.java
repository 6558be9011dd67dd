// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

/** Work of every tick. */
@FunctionalInterface
public interface TickTask {
    /** Simulates a step of this many seconds, always the same. */
    void tick(float seconds);
}
