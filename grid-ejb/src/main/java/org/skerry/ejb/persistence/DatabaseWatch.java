// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log once that the database is away and once that it is back, however many calls fail in between.
 * Thread-safe.
 */
@ApplicationScoped
public class DatabaseWatch {
    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private volatile @Nullable Instant awaySince;
    private long failed;

    @Inject
    Clock clock;

    /** Told after each transaction that was carried out. */
    void answered() {
        if (awaySince != null) {
            back();
        }
    }

    /**
     * Told of each that was not.
     *
     * @return whether the reason is that there is no database, which the log has by then
     */
    boolean failed(Throwable reason) {
        var lost = LostDatabase.in(reason);
        lost.ifPresent(this::away);
        return lost.isPresent();
    }

    private synchronized void away(String reason) {
        failed++;
        if (awaySince == null) {
            awaySince = clock.instant();
            LOG.log(Level.WARNING, "database=away reason={0}", reason);
        }
    }

    private synchronized void back() {
        var since = awaySince;
        if (since != null) {
            var seconds = Duration.between(since, clock.instant()).toSeconds();
            LOG.log(Level.INFO, "database=back seconds={0} failed-calls={1}", seconds, failed);
            awaySince = null;
            failed = 0;
        }
    }
}
