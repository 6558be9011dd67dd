// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log once that the database is away and once that it is back, however many calls fail in between. Calls end in
 * any order: one that was carried out before the loss may end after it, as one that failed may end after the return, and
 * one may need nothing of the database. So the return is proved, and what began before it is no new loss. Thread-safe.
 */
@ApplicationScoped
public class DatabaseWatch {
    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private final ReentrantLock proving = new ReentrantLock();
    private volatile @Nullable Instant awaySince;
    private volatile int returns;
    private long failed;

    @Inject
    Clock clock;

    @Resource(lookup = SchemaStartup.DATASOURCE)
    DataSource database;

    /** How often the database has come back; asked as a call begins, for {@link #failed}. */
    int returns() {
        return returns;
    }

    /** Told after each transaction that was carried out. */
    void answered() {
        if (awaySince != null && proving.tryLock()) {
            try {
                if (isThere()) {
                    back();
                }
            } finally {
                proving.unlock();
            }
        }
    }

    /**
     * Told of each that was not.
     *
     * @param returnsBefore what {@link #returns} said as it began
     * @return whether the reason is that there is no database, which the log has by then
     */
    boolean failed(Throwable reason, int returnsBefore) {
        var lost = LostDatabase.in(reason);
        lost.ifPresent(sentence -> away(sentence, returnsBefore));
        return lost.isPresent();
    }

    /** The pool proves a connection before it hands it out. */
    private boolean isThere() {
        try {
            database.getConnection().close();
            return true;
        } catch (SQLException still) {
            return false;
        }
    }

    private synchronized void away(String reason, int returnsBefore) {
        if (awaySince == null) {
            if (returnsBefore != returns) {
                return;
            }
            awaySince = clock.instant();
            LOG.log(Level.WARNING, "database=away reason={0}", reason);
        }
        failed++;
    }

    private synchronized void back() {
        var since = awaySince;
        if (since != null) {
            var seconds = Duration.between(since, clock.instant()).toSeconds();
            LOG.log(Level.INFO, "database=back seconds={0} failed-calls={1}", seconds, failed);
            awaySince = null;
            failed = 0;
            returns++;
        }
    }
}
