// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;

/** The rates of one circuit in bytes per second: each category at least a kilobyte, all together within fixed bounds. */
public final class ThrottleRates {
    private static final double BITS_PER_BYTE = 8;
    private static final double LEAST_EACH = 1000;
    private static final double LEAST_TOTAL = 6_250;
    private static final double MOST_TOTAL = 1_000_000;

    /** In what shares stock servers begin, before the viewer has spoken. */
    private static final double[] FIRST_SHARES = {6625, 9125, 1750, 1750, 18500, 18500, 10500};

    private final double[] each;
    private final long total;

    private ThrottleRates(double[] wanted) {
        each = wanted.clone();
        var sum = 0.0;
        for (var rate : each) {
            sum += rate;
        }
        var allowed = Math.clamp(sum, LEAST_TOTAL, MOST_TOTAL);
        for (var i = 0; i < each.length; i++) {
            each[i] *= allowed / sum;
        }
        total = (long) allowed;
    }

    /** The usual shares of this total. */
    public static ThrottleRates ofTotal(long bytesPerSecond) {
        var all = FIRST_SHARES.clone();
        var sum = 0.0;
        for (var share : all) {
            sum += share;
        }
        for (var i = 0; i < all.length; i++) {
            all[i] *= bytesPerSecond / sum;
        }
        return new ThrottleRates(all);
    }

    /** What a viewer asks for in AgentThrottle, within our bounds; null if these are not seven numbers. */
    public static @Nullable ThrottleRates parse(Octets throttles) {
        if (throttles.length() < Category.NAMED * Float.BYTES) {
            return null;
        }
        var floats = ByteBuffer.wrap(throttles.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        var all = new double[Category.NAMED];
        for (var i = 0; i < all.length; i++) {
            var bits = floats.getFloat();
            if (!Float.isFinite(bits)) {
                return null;
            }
            all[i] = Math.max(bits / BITS_PER_BYTE, LEAST_EACH);
        }
        return new ThrottleRates(all);
    }

    /** All together. */
    public long total() {
        return total;
    }

    /** The rate of a category; viewers do not know {@link Category#STATE}, which is as fast as TASK. */
    public long of(Category category) {
        return switch (category) {
            case STATE -> (long) each[Category.TASK.place()];
            case UNTHROTTLED -> total;
            default -> (long) each[category.place()];
        };
    }
}
