// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

/** What the clients look at: whether to go on, and whether something was killed under them. Thread-safe. */
final class Weather {
    private volatile boolean stormy;
    private volatile boolean killed;

    boolean isStormy() {
        return stormy;
    }

    /** From before the kill until everything serves again. */
    boolean isKilled() {
        return killed;
    }

    void rise() {
        killed = false;
        stormy = true;
    }

    /** To be told before the kill, so that no failure of it is taken for a refusal. */
    void killing() {
        killed = true;
    }

    void calm() {
        stormy = false;
    }
}
