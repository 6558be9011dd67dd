// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commit returns when what it wrote is on the disk. H2 itself never forces a commit, whatever
 * WRITE_DELAY says; above 0 it commits in memory, writes later, and gives back in between what it has written twice, which
 * leaves the writing of commits to {@link DurableCommits}. At 0 it does no such thing and its file only grows. A commit
 * that wrote nothing may rest on what another has written, so it waits for that, too: who is told that a name is taken
 * already must be able to rely on it. Statements that commit by themselves are not waited for: the grid's only read.
 */
final class ForcedCommits implements InvocationHandler {
    /** SQL state: an error of input or output. */
    private static final String DISK = "58030";

    private final Connection connection;
    private final SessionLocal session;
    private final DurableCommits commits;

    private ForcedCommits(Connection connection, SessionLocal session) {
        this.connection = connection;
        this.session = session;
        this.commits = DurableCommits.of(session.getDatabase());
    }

    static Connection of(Connection connection) throws SQLException {
        // an embedded database has no other sessions
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return (Connection) Proxy.newProxyInstance(
                ForcedCommits.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ForcedCommits(connection, session));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var isCommit = method.getName().equals("commit");
        var writes = isCommit && session.hasPendingTransaction();
        Object result;
        try {
            result = method.invoke(connection, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() == null ? refused : refused.getCause();
        }
        if (isCommit) {
            await(writes);
        }
        return result;
    }

    private void await(boolean wrote) throws SQLException {
        try {
            if (wrote) {
                commits.await(session.getDatabase());
            } else {
                commits.awaitOthers(session.getDatabase());
            }
        } catch (IOException disk) {
            throw new SQLException(
                    "The database's file could not be forced to disk (" + disk.getMessage()
                            + "): mend the disk and start the grid again.",
                    DISK,
                    disk);
        }
    }
}
