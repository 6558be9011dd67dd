// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * What one category of a circuit sent and holds.
 *
 * @param queued messages waiting now
 * @param queuedBytes their size: a sender that sees this grow should send less
 * @param dropped unreliable ones that found no room or waited too long
 * @param superseded waiting ones that a newer one replaced
 */
public record CategoryStats(long sent, long sentBytes, long queued, long queuedBytes, long dropped, long superseded) {
    /** The sum of two. */
    public CategoryStats plus(CategoryStats other) {
        return new CategoryStats(
                sent + other.sent,
                sentBytes + other.sentBytes,
                queued + other.queued,
                queuedBytes + other.queuedBytes,
                dropped + other.dropped,
                superseded + other.superseded);
    }
}
