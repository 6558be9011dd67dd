// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.hibernate.boot.archive.scan.internal.DisabledScanner;
import org.skerry.ejb.persistence.DatabaseAtStart;
import org.skerry.shell.database.GridDriver;

/**
 * A pool of connections by the grid's own driver, and the entity managers of its persistence unit, which are made beside
 * the rest of the start. Thread-safe.
 */
public final class GridDatabase implements AutoCloseable {
    /** A connection is proved each time that it is taken, as on WildFly: see docs/adr/0023-database-and-durability.md. */
    private static final String ALWAYS_PROVED = "com.zaxxer.hikari.aliveBypassWindowMs";

    private static final int FEWEST = 2;

    private final HikariDataSource pool;
    private final CompletableFuture<EntityManagerFactory> entities;

    private GridDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.entities = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("persistence-unit")
                .start(() -> entities.completeAsync(this::unit, Runnable::run));
    }

    /**
     * Where it is.
     *
     * @param url as the grid's driver takes it
     * @param connections at most so many
     */
    public record Settings(String url, String user, String password, int connections) {}

    /**
     * Opens it once it answers; one that is not up yet is waited for.
     *
     * @throws IllegalStateException with the remedy if it refuses in a way that waiting does not mend
     */
    public static GridDatabase open(Settings settings) {
        System.setProperty(ALWAYS_PROVED, "0");
        // not by the pool, which tells of any refusal that it has no connection
        var driver = new DriverDataSource(
                settings.url(), GridDriver.class.getName(), new Properties(), settings.user(), settings.password());
        DatabaseAtStart.prove(driver);
        var config = new HikariConfig();
        config.setPoolName("grid");
        config.setDataSource(driver);
        config.setMinimumIdle(Math.min(FEWEST, settings.connections()));
        config.setMaximumPoolSize(settings.connections());
        // then a call is told to try again
        config.setConnectionTimeout(5000);
        return new GridDatabase(new HikariDataSource(config));
    }

    private EntityManagerFactory unit() {
        return Persistence.createEntityManagerFactory(
                "grid",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        // as strict with arguments as the application server
                        "hibernate.jpa.compliance.load_by_id",
                        "true",
                        // persistence.xml lists the entities: nothing is to be looked for
                        "hibernate.archive.scanner",
                        DisabledScanner.class.getName(),
                        "hibernate.connection.datasource",
                        pool));
    }

    public DataSource connections() {
        return pool;
    }

    /** Blocks until the persistence unit is made. */
    public EntityManagerFactory entities() {
        try {
            return entities.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("The persistence unit cannot be made: " + failed.getCause(), failed);
        }
    }

    @Override
    public void close() {
        if (!entities.isCompletedExceptionally()) {
            entities().close();
        }
        pool.close();
    }
}
