// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * What transactions are whoever begins and ends them: a lost race is repeated, and that the database is away is told once.
 * There is an entity manager for each call. A subclass, one for each shell of the grid, has the transaction itself.
 */
public abstract class WatchedTransactions implements Transactions {
    @PersistenceUnit(unitName = "grid")
    EntityManagerFactory entityManagers;

    @Inject
    DatabaseWatch watch;

    private SharedTransactions shared;

    @PostConstruct
    void share() {
        shared = new SharedTransactions(work -> call(em -> {
            work.accept(em);
            return true;
        }));
    }

    /**
     * Begins a transaction, does the work with an entity manager that is in it, flushes, and commits; rolls back if
     * anything is thrown.
     *
     * @throws jakarta.persistence.PersistenceException if the work or the commit fails; it is tried again if it was a race
     * @throws ServiceUnavailableException if there is no transaction to be had
     */
    protected abstract <T> T once(EntityManagerFactory entities, Function<EntityManager, T> work);

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return watched(() -> once(entityManagers, entityManager -> {
            if (isEmbedded()) {
                // nothing is saved by a batch, for each of which H2 makes an exception with the server's whole stack
                entityManager.unwrap(Session.class).setJdbcBatchSize(1);
            }
            return work.apply(entityManager);
        }));
    }

    @Override
    public <T> T together(Function<EntityManager, T> work) {
        return shared.call(work);
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return watched(() -> {
            try (var entityManager = entityManagers.createEntityManager()) {
                // no copies of what was loaded, which would only serve to find changes
                entityManager.unwrap(Session.class).setDefaultReadOnly(true);
                return work.apply(entityManager);
            }
        });
    }

    private <T> T watched(Supplier<T> attempt) {
        var returns = watch.returns();
        try {
            var result = Attempts.of(attempt);
            watch.answered();
            return result;
        } catch (ServiceUnavailableException failed) {
            throw watch.failed(failed, returns) ? failed.told() : failed;
        }
    }

    private boolean isEmbedded() {
        return entityManagers
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof H2Dialect;
    }
}
