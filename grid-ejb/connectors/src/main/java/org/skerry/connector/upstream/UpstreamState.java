// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

/**
 * How one service of one server is, and what it was asked since the start.
 *
 * @param upstream the address, or the id of a connector
 * @param failures calls that came to nothing, those that were not even tried among them
 * @param nanos what all calls took together
 * @param crowd calls to its server under way, and those that wait for their turn
 */
public record UpstreamState(
        String service, String upstream, Health health, long calls, long failures, long nanos, int crowd) {
    /** Whether it is asked. */
    public enum Health {
        WELL,
        /** A probe was not answered, or it is being tried again. */
        DOUBTFUL,
        /** Nobody asks it for a while. */
        LEFT_ALONE
    }
}
