// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the database by its URL, so that one setting cannot contradict another: {@code jdbc:postgresql:} or
 * {@code jdbc:h2:}, and {@code jdbc:h2:forced:} for H2 files that are forced to disk at each commit. What goes wrong is
 * told with the setting, its value and the remedy. Thread-safe.
 */
public final class GridDriver implements Driver {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String FORCED_H2 = H2 + ForcedFilePath.SCHEME + ":";

    /** As pgjdbc names them; in seconds. What the URL says of them stands above these. */
    private static final String[][] POSTGRESQL_DEFAULTS = {
        {"ApplicationName", "skerry-grid"},
        {"connectTimeout", "5"},
        // for all that comes before the first statement: a host that takes the call and says nothing is away, too
        {"loginTimeout", "5"},
        // longer than any statement of ours; a server that went away without a word is noticed after it
        {"socketTimeout", "60"},
        {"tcpKeepAlive", "true"},
    };

    @Override
    public Connection connect(String url, Properties given) throws SQLException {
        try {
            if (url.startsWith(POSTGRESQL)) {
                return opened(driver("org.postgresql.Driver").connect(url, withDefaults(given)), url);
            }
            if (url.startsWith(FORCED_H2)) {
                ForcedFilePath.register();
                return ForcedCommits.of(opened(driver("org.h2.Driver").connect(url, given), url));
            }
            if (url.startsWith(H2)) {
                return opened(driver("org.h2.Driver").connect(url, given), url);
            }
        } catch (SQLException refused) {
            throw DatabaseTrouble.told(url, given.getProperty("user", ""), refused);
        }
        throw DatabaseTrouble.unknown(url);
    }

    /** By name: a driver that is not asked for is not loaded. */
    private static Driver driver(String className) throws SQLException {
        try {
            return Class.forName(className, true, GridDriver.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new SQLException(
                    "The driver " + className + " is missing from the server: provision it again.", missing);
        }
    }

    /** A driver answers null to a URL that it cannot read. */
    private static Connection opened(@Nullable Connection connection, String url) throws SQLException {
        if (connection == null) {
            throw DatabaseTrouble.unknown(url);
        }
        return connection;
    }

    private static Properties withDefaults(Properties given) {
        var all = new Properties();
        for (var pair : POSTGRESQL_DEFAULTS) {
            all.setProperty(pair[0], pair[1]);
        }
        given.stringPropertyNames().forEach(name -> all.setProperty(name, given.getProperty(name)));
        return all;
    }

    /** All, so that a URL nobody knows is answered with what to write instead. */
    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties given) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(GridDriver.class.getPackageName());
    }
}
