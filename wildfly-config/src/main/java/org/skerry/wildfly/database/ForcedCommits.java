// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.database;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commit returns when what it wrote is on the disk. H2 itself hands a commit to the operating system
 * and never forces it, whatever WRITE_DELAY says. Statements that commit by themselves are not waited for: the grid has
 * none.
 */
final class ForcedCommits implements InvocationHandler {
    /** SQL state: an error of input or output. */
    private static final String DISK = "58030";

    private final Connection connection;

    private ForcedCommits(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ForcedCommits.class.getClassLoader(), new Class<?>[] {Connection.class}, new ForcedCommits(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var commitsWrites = method.getName().equals("commit") && hasWritten();
        Object result;
        try {
            result = method.invoke(connection, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() == null ? refused : refused.getCause();
        }
        if (commitsWrites) {
            force();
        }
        return result;
    }

    /** Who has only read waits for nobody; whose thread did the writing does not tell, for H2 writes for others, too. */
    private boolean hasWritten() throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession().hasPendingTransaction();
    }

    private static void force() throws SQLException {
        try {
            ForcedWrites.SHARED.await();
        } catch (IOException disk) {
            throw new SQLException(
                    "The database's file could not be forced to disk (" + disk.getMessage()
                            + "): mend the disk and start the grid again.",
                    DISK,
                    disk);
        }
    }
}
