// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

/**
 * Datagrams since the start, of one avatar or all.
 *
 * @param inResent those that the server marked as resent
 * @param missing numbers of the server that never came, neither first nor resent
 */
record WireTotals(long in, long inBytes, long inResent, long out, long outBytes, long outResent, long missing) {
    static final WireTotals NONE = new WireTotals(0, 0, 0, 0, 0, 0, 0);

    WireTotals plus(WireTotals other) {
        return new WireTotals(
                in + other.in,
                inBytes + other.inBytes,
                inResent + other.inResent,
                out + other.out,
                outBytes + other.outBytes,
                outResent + other.outResent,
                missing + other.missing);
    }

    WireTotals minus(WireTotals earlier) {
        return new WireTotals(
                in - earlier.in,
                inBytes - earlier.inBytes,
                inResent - earlier.inResent,
                out - earlier.out,
                outBytes - earlier.outBytes,
                outResent - earlier.outResent,
                missing - earlier.missing);
    }
}
