// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The grid's own persistence unit and migrations on a database in memory, with a transaction of its own for each call,
 * as the application server gives it to the beans.
 */
public final class TestDatabase implements Transactions, AutoCloseable {
    private final JdbcConnectionPool pool;
    private final EntityManagerFactory entities;

    private TestDatabase(JdbcConnectionPool pool, EntityManagerFactory entities) {
        this.pool = pool;
        this.entities = entities;
    }

    /** A fresh empty database with the grid's schema. */
    public static TestDatabase h2() {
        var pool = emptyH2();
        new SchemaMigration(pool).migrate();
        return new TestDatabase(pool, entities(pool));
    }

    static JdbcConnectionPool emptyH2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "sa");
    }

    static EntityManagerFactory entities(DataSource database) {
        return Persistence.createEntityManagerFactory(
                "grid",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "hibernate.connection.datasource",
                        database));
    }

    EntityManagerFactory entities() {
        return entities;
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return Attempts.of(() -> once(work));
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
        pool.dispose();
    }
}
