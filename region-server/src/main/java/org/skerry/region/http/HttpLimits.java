// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.time.Duration;

/**
 * What one peer, and all together, may take of the server.
 *
 * @param maxBody bytes of a body as sent
 * @param maxInflated bytes of a compressed body after inflation
 * @param maxBodies bytes of all bodies that are on their way or being worked on, inflated ones included
 * @param maxConnections open at once; further ones are closed at once
 * @param requestTime from a request's first line to its last byte
 * @param idleTime of a connection on which nothing is asked and nothing is owed
 */
public record HttpLimits(
        int maxBody, int maxInflated, long maxBodies, int maxConnections, Duration requestTime, Duration idleTime) {
    /** Bodies up to 16 MiB, the largest upload that viewers make. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(16 << 20, 4 << 20, 96L << 20, 4096, Duration.ofSeconds(120), Duration.ofSeconds(60));
}
