// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.Session;

/**
 * The grid's own persistence unit and migrations on a database in memory, with a transaction of its own for each call,
 * as the application server gives it to the beans.
 */
public final class TestDatabase implements Transactions, AutoCloseable {
    private final CountingDatabase counting;
    private final EntityManagerFactory entities;
    private final Runnable atClose;
    private final SharedTransactions shared = new SharedTransactions(work -> call(em -> {
        work.accept(em);
        return true;
    }));

    private TestDatabase(DataSource database, Runnable atClose) {
        this.counting = new CountingDatabase(database);
        this.entities = entities(counting.counted());
        this.atClose = atClose;
    }

    /** One database in memory for all contracts, which do not mind sharing it. */
    private static final class SharedH2 {
        private static final TestDatabase DATABASE = h2();
    }

    /** One in a real PostgreSQL for all contracts. */
    private static final class SharedPostgres {
        private static final TestDatabase DATABASE = postgres();
    }

    public static TestDatabase sharedH2() {
        return SharedH2.DATABASE;
    }

    /** Skips the test where there is no PostgreSQL for the machine. */
    public static TestDatabase sharedPostgres() {
        assumeTrue(Set.of("amd64", "x86_64").contains(System.getProperty("os.arch", "")), "no PostgreSQL for it");
        return SharedPostgres.DATABASE;
    }

    /** A fresh one; skips the test as {@link #sharedPostgres} does. */
    public static TestDatabase freshPostgres() {
        sharedPostgres();
        return postgres();
    }

    private static TestDatabase postgres() {
        var database = PostgresServer.database();
        new SchemaMigration(database).migrate();
        var migrated = new TestDatabase(database, () -> {});
        SchemaMigration.validate(migrated.entities());
        return migrated;
    }

    /** A fresh empty database with the grid's schema. */
    public static TestDatabase h2() {
        var pool = emptyH2();
        new SchemaMigration(pool).migrate();
        return new TestDatabase(pool, pool::dispose);
    }

    /** One in files, which stays; commits go to the operating system at once. */
    public static TestDatabase h2(Path file) {
        return inFile(file + ";WRITE_DELAY=0");
    }

    /** One in files that gives room back while it is written, as a grid's does; the last half second may be lost. */
    public static TestDatabase compactingH2(Path file) {
        return inFile(file.toString());
    }

    private static TestDatabase inFile(String file) {
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "sa");
        new SchemaMigration(pool).migrate();
        return new TestDatabase(pool, pool::dispose);
    }

    static JdbcConnectionPool emptyH2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "sa");
    }

    /** A fresh database without tables; skips the test as {@link #sharedPostgres} does. */
    static DataSource emptyPostgres() {
        sharedPostgres();
        return PostgresServer.database();
    }

    static EntityManagerFactory entities(DataSource database) {
        return Persistence.createEntityManagerFactory(
                "grid",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        // as strict with arguments as the application server
                        "hibernate.jpa.compliance.load_by_id",
                        "true",
                        "hibernate.connection.datasource",
                        database));
    }

    /** How many statements some work sends to the database, which must be the test's own. */
    public long statementsOf(Runnable work) {
        var before = counting.statements();
        work.run();
        return counting.statements() - before;
    }

    EntityManagerFactory entities() {
        return entities;
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return Attempts.of(() -> once(work));
    }

    @Override
    public <T> T together(Function<EntityManager, T> work) {
        return shared.call(work);
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return Attempts.of(() -> {
            try (var em = entities.createEntityManager()) {
                em.unwrap(Session.class).setDefaultReadOnly(true);
                return work.apply(em);
            }
        });
    }

    private <T> T once(Function<EntityManager, T> work) {
        try (var em = entities.createEntityManager()) {
            var transaction = em.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(em);
                em.flush();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        entities.close();
        atClose.run();
    }
}
