// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.skerry.api.binary.Octets;

/** The seven rates in an AgentThrottle, as one total: each at least a kilobyte a second, all within fixed bounds. */
final class AgentRates {
    private static final int CATEGORIES = 7;
    private static final double BITS_PER_BYTE = 8;
    private static final double LEAST_EACH = 1000;
    private static final long LEAST_TOTAL = 6_250;
    private static final long MOST_TOTAL = 1_000_000;

    private AgentRates() {}

    /** Bytes per second, or 0 if these are not seven numbers. */
    static long total(Octets throttles) {
        if (throttles.length() < CATEGORIES * Float.BYTES) {
            return 0;
        }
        var floats = ByteBuffer.wrap(throttles.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        var total = 0.0;
        for (var i = 0; i < CATEGORIES; i++) {
            var bits = floats.getFloat();
            if (!Float.isFinite(bits)) {
                return 0;
            }
            total += Math.max(bits / BITS_PER_BYTE, LEAST_EACH);
        }
        return Math.clamp((long) total, LEAST_TOTAL, MOST_TOTAL);
    }
}
