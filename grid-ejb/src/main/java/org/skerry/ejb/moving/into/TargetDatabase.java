// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.SchemaMigration;
import org.skerry.ejb.persistence.Transactions;

/**
 * The grid's database without an application server, migrated, for a command that runs beside the grid or before it ever
 * ran. Thread-safe.
 */
public final class TargetDatabase implements Transactions, AutoCloseable {
    private static final int MAX_ATTEMPTS = 5;
    private static final String POOL = "10";
    /** The migration that made the tables of this package. */
    private static final String NEEDED = "47";
    /** Error code DATABASE_NOT_FOUND_WITH_IF_EXISTS_1. */
    private static final int H2_NO_SUCH_FILE = 90_146;

    private static final String REMEDY =
            "check the URL, user and password; a database in H2's files is open to one process at a time, so stop the grid.";

    private final EntityManagerFactory entities;

    private TargetDatabase(EntityManagerFactory entities) {
        this.entities = entities;
    }

    /**
     * Opens it and brings its tables up to date.
     *
     * @throws IllegalStateException telling an operator what to do
     */
    public static TargetDatabase open(String url, String user, String password) {
        new SchemaMigration(new UrlDataSource(url, user, password)).migrate();
        return existing(url, user, password);
    }

    /**
     * Opens one that is only read, as it is.
     *
     * @return empty if there is no such database yet, or no tables of a grid in it
     * @throws IllegalStateException if its tables are of another version, telling what to do
     */
    public static Optional<TargetDatabase> forTrial(String url, String user, String password) {
        var there = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        try (var connection = new UrlDataSource(there, user, password).getConnection()) {
            try (var tables = connection.getMetaData().getTables(null, null, "skerry_schema_history", null)) {
                if (!tables.next()) {
                    return Optional.empty();
                }
            }
            try (var statement = connection.createStatement();
                    var newest = statement.executeQuery(
                            "select 1 from \"skerry_schema_history\" where \"version\" = '" + NEEDED + "'")) {
                if (!newest.next()) {
                    throw new IllegalStateException("The grid's tables are older than this command:"
                            + " start the grid of this version once, then try again.");
                }
            }
        } catch (SQLException failed) {
            if (failed.getErrorCode() == H2_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw new IllegalStateException(
                    "The grid's database cannot be reached (" + failed.getMessage() + "): " + REMEDY, failed);
        }
        return Optional.of(existing(there, user, password));
    }

    /** Opens one whose tables are up to date. */
    public static TargetDatabase existing(String url, String user, String password) {
        var properties = new HashMap<String, Object>(Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", user,
                "jakarta.persistence.jdbc.password", password,
                "hibernate.connection.pool_size", POOL,
                "hibernate.jpa.compliance.load_by_id", "true"));
        var entities = Persistence.createEntityManagerFactory("grid", properties);
        SchemaMigration.validate(entities);
        return new TargetDatabase(entities);
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        for (var left = MAX_ATTEMPTS; ; left--) {
            try {
                return once(work);
            } catch (PersistenceException failed) {
                if (left <= 1 || !lostRace(failed)) {
                    throw new ServiceUnavailableException("database", "the transaction failed: " + failed, failed);
                }
            }
        }
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        try (var em = entities.createEntityManager()) {
            em.unwrap(Session.class).setDefaultReadOnly(true);
            return work.apply(em);
        } catch (PersistenceException failed) {
            throw new ServiceUnavailableException("database", "it cannot be read: " + failed, failed);
        }
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

    /** The grid wrote the same meanwhile: the next attempt sees it. */
    private static boolean lostRace(PersistenceException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        entities.close();
    }
}
