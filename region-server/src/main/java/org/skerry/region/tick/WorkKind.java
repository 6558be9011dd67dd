// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

/** What a region's time is spent on, as the statistics tell it. */
public enum WorkKind {
    /** Messages and commands from the inbox. */
    NET(0),
    PHYSICS(1),
    /** Updates to viewers. */
    AGENT(2),
    /** What region modules do at intervals. */
    MODULE(3),
    OTHER(4);

    private final int slot;

    WorkKind(int slot) {
        this.slot = slot;
    }

    /** Its place in the meter. */
    int slot() {
        return slot;
    }
}
