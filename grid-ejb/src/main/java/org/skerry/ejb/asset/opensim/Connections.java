// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mariadb.jdbc.Driver;
import org.skerry.ejb.asset.outage.Outage;

/**
 * A few connections to a database that is only read. While it is away calls fail at once; each few seconds one of them
 * tries again. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Connections.class.getName());
    /** Enough for the misses of a busy grid; an old server is not to be asked by hundreds. */
    private static final int MOST = 8;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
    /** The class of SQL states that tell of a connection that is no more. */
    private static final String CONNECTION_STATE = "08";

    private final String url;
    private final Properties properties = new Properties();
    private final OpenSimLimits limits;
    private final Outage outage;
    private final Semaphore permits = new Semaphore(MOST);
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Connections(OpenSimSettings settings, Clock clock, OpenSimLimits limits) {
        this.url = settings.url();
        this.limits = limits;
        this.outage = new Outage(OpenSimStorage.NAME, BETWEEN_ATTEMPTS, clock);
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", Long.toString(limits.connect().toMillis()));
        properties.setProperty("socketTimeout", Long.toString(limits.read().toMillis()));
        // the server refuses to write for us, whatever we ask
        properties.setProperty("assureReadOnly", "true");
        // else a server could ask for files of this machine
        properties.setProperty("allowLocalInfile", "false");
    }

    /**
     * Runs work that only reads: on a connection that turns out to be dead, it is run again on a fresh one.
     *
     * @throws SQLException also at once, while the database is away
     */
    <T> T call(SqlCall<T> work) throws SQLException {
        var reason = outage.reasonNotToTry();
        if (reason.isPresent()) {
            throw new SQLNonTransientConnectionException(reason.get());
        }
        if (!acquire()) {
            throw new SQLNonTransientConnectionException("all " + MOST + " connections are busy");
        }
        try {
            var kept = idle.pollFirst();
            if (kept != null) {
                try {
                    return answered(run(kept, work));
                } catch (SQLException _) {
                    // most likely closed by the server while it was idle; if not, the fresh one tells it
                }
            }
            return onFresh(work);
        } finally {
            permits.release();
        }
    }

    private <T> T answered(T result) {
        outage.worked();
        return result;
    }

    private <T> T onFresh(SqlCall<T> work) throws SQLException {
        var connection = fresh();
        try {
            return answered(run(connection, work));
        } catch (SQLException broken) {
            if (isOfConnection(broken)) {
                outage.failed(String.valueOf(broken.getMessage()));
            } else {
                outage.worked();
            }
            throw broken;
        }
    }

    /** Not of the question: also one that got no answer in time. */
    private static boolean isOfConnection(SQLException broken) {
        var state = broken.getSQLState();
        return broken instanceof SQLTimeoutException || (state != null && state.startsWith(CONNECTION_STATE));
    }

    private boolean acquire() {
        try {
            return permits.tryAcquire(limits.free().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T run(Connection connection, SqlCall<T> work) throws SQLException {
        var whole = false;
        try {
            var result = work.on(connection);
            whole = !closed;
            return result;
        } finally {
            if (whole) {
                idle.addFirst(connection);
                if (closed) {
                    discardIdle();
                }
            } else {
                discard(connection);
            }
        }
    }

    private Connection fresh() throws SQLException {
        try {
            var connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw new SQLNonTransientConnectionException("the driver does not know the URL " + url);
            }
            return readOnly(connection);
        } catch (SQLException broken) {
            outage.failed(String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    private static Connection readOnly(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException broken) {
            discard(connection);
            throw broken;
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.log(Level.DEBUG, "a connection that is given up could not be closed: {0}", broken.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        discardIdle();
    }

    private void discardIdle() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            discard(connection);
        }
    }
}
