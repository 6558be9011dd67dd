// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * Whether the peer really is where its datagrams say. Until it has answered something that was sent there, no more goes
 * there than three bytes for each that came: whoever forges another's address gains nothing by us.
 */
final class ReturnPath {
    private static final int FACTOR = 3;

    private boolean proven = true;
    private long allowance;

    /** From here on the peer has to prove its address. */
    void demand() {
        proven = false;
        allowance = 0;
    }

    void prove() {
        proven = true;
    }

    boolean isProven() {
        return proven;
    }

    void heard(int bytes) {
        if (!proven) {
            allowance += (long) FACTOR * bytes;
        }
    }

    boolean allows(int bytes) {
        return proven || bytes <= allowance;
    }

    void sent(int bytes) {
        if (!proven) {
            allowance -= bytes;
        }
    }
}
