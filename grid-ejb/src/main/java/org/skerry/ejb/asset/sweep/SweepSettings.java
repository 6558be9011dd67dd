// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.time.Duration;
import java.util.List;

/**
 * What a sweep may do.
 *
 * @param grace for which an asset stays after it was stored, needed or not, with all that it refers to
 * @param recycle for which it can be brought back after that, and for which bytes without an asset stay
 * @param reports how old a region's report of what it holds may be
 * @param trustUnreported whether to sweep although regions have not reported, such as stock simulators, which never do
 * @param page how many assets are looked at in one step
 * @param rest between two steps
 * @param remote services whose data another server has, out of sight from here
 */
public record SweepSettings(
        Duration grace,
        Duration recycle,
        Duration reports,
        boolean trustUnreported,
        int page,
        Duration rest,
        List<String> remote) {
    /** Bytes are kept before the row that names them is written: so long a store may take. */
    public static final Duration LONGEST_STORE = Duration.ofHours(1);

    private static final int MOST_AT_ONCE = 1000;

    public SweepSettings {
        remote = List.copyOf(remote);
        positive(SweepConfiguration.GRACE, grace, "days");
        positive(SweepConfiguration.RECYCLE, recycle, "days");
        positive(SweepConfiguration.REPORTS, reports, "hours");
        if (page < 1 || page > MOST_AT_ONCE) {
            throw new IllegalStateException(SweepConfiguration.PAGE + " is " + page + ": set a number from 1 to "
                    + MOST_AT_ONCE + ", or leave it out for " + SweepConfiguration.DEFAULT_PAGE + ".");
        }
        if (rest.isNegative()) {
            throw new IllegalStateException(SweepConfiguration.REST + " is " + rest.toMillis()
                    + ": set a number of milliseconds from 0, or leave it out for " + SweepConfiguration.DEFAULT_REST
                    + ".");
        }
    }

    private static void positive(String key, Duration value, String unit) {
        if (!value.isPositive()) {
            throw new IllegalStateException(
                    key + " is not above 0: set a number of " + unit + " from 1, or leave it out for the default.");
        }
    }

    /** How long bytes without an asset stay: never shorter than a store may take. */
    Duration bytes() {
        return recycle.compareTo(LONGEST_STORE) < 0 ? LONGEST_STORE : recycle;
    }
}
