// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;
import org.jspecify.annotations.Nullable;

/**
 * Proves the database before Hibernate asks it anything: one that is not up yet is waited for, and what is set wrong is
 * told with key, value and remedy. It comes before all beans, for the persistence unit does. Outside of an application
 * server whoever makes the persistence unit asks for the proof before.
 */
public final class DatabaseAtStart implements ServiceContributor {
    private static final Logger LOG = System.getLogger(DatabaseAtStart.class.getName());

    /** Less than the 300 s after which WildFly gives up a start. */
    private static final int ATTEMPTS = 60;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** For Hibernate, which finds it as a service. */
    public DatabaseAtStart() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        var database = database();
        if (database != null) {
            prove(database, ATTEMPTS, PAUSE);
        }
    }

    @SuppressWarnings("BanJNDI") // a fixed name of the application server itself
    private static @Nullable DataSource database() {
        try {
            return (DataSource) new InitialContext().lookup(SchemaStartup.DATASOURCE);
        } catch (NamingException outside) {
            return null;
        }
    }

    /**
     * Asks until the database answers.
     *
     * @throws IllegalStateException with the remedy if it refuses in a way that waiting does not mend, or waiting was in vain
     */
    public static void prove(DataSource database) {
        prove(database, ATTEMPTS, PAUSE);
    }

    static void prove(DataSource database, int attempts, Duration pause) {
        for (var left = attempts; ; left--) {
            try {
                database.getConnection().close();
                return;
            } catch (SQLException refused) {
                var away = LostDatabase.isAway(refused);
                if (!away || left <= 1) {
                    // the sentence has it all; with its causes it would be pages of the server's log
                    throw new IllegalStateException(
                            "The grid does not start without its database: " + LostDatabase.remedy(refused));
                }
                if (left == attempts) {
                    LOG.log(Level.WARNING, "database=awaited reason={0}", LostDatabase.remedy(refused));
                }
            }
            rest(pause);
        }
    }

    private static void rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the grid's database.", stopped);
        }
    }
}
