// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.time.Duration;

/**
 * What one server may cost its callers.
 *
 * @param concurrent calls to it under way, of all services together
 * @param waiting callers that wait until there are fewer
 * @param turn how long they wait
 * @param slow calls that take longer count as slow
 * @param rest how long a service is left alone after too many of its calls failed or were slow
 */
public record UpstreamLimits(int concurrent, int waiting, Duration turn, Duration slow, Duration rest) {
    /** A quarter as many wait as are served. */
    public static UpstreamLimits of(int concurrent, Duration rest) {
        return new UpstreamLimits(
                concurrent, Math.max(1, concurrent / 4), Duration.ofSeconds(1), Duration.ofSeconds(10), rest);
    }
}
