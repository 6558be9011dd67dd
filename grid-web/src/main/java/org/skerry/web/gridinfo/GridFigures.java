// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.statistics.GridStatistics;
import org.skerry.ejb.statistics.GridStatistics.Figures;

/** The grid's figures, counted again only when they have grown old: anybody may ask, and as often as they like. */
@Singleton
public class GridFigures {
    /** For those who keep statistics (robust-wire section 18). */
    static final Duration FOR_STATISTICS = Duration.ofMinutes(15);
    /** For people who look. */
    static final Duration FOR_PEOPLE = Duration.ofSeconds(15);

    private final Supplier<Figures> count;
    private final InstantSource clock;
    private @Nullable Figures counted;
    private Instant when = Instant.MIN;

    @Inject
    public GridFigures(GridStatistics statistics) {
        this(statistics::count, InstantSource.system());
    }

    GridFigures(Supplier<Figures> count, InstantSource clock) {
        this.count = count;
        this.clock = clock;
    }

    /**
     * Figures not older than that.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when they cannot be counted
     */
    synchronized Figures notOlderThan(Duration age) {
        var now = clock.instant();
        var known = counted;
        if (known == null || when.plus(age).isBefore(now)) {
            known = count.get();
            counted = known;
            when = now;
        }
        return known;
    }
}
