// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * Transactions of the application server. They are begun and ended here, so that a lost race is repeated here and never
 * reaches the container, which would log it with a stack trace. It is no EJB and has an entity manager of its own for each
 * call: the container's ways around them cost more than most of the statements.
 */
@ApplicationScoped
public class JtaTransactions implements Transactions {
    @PersistenceUnit(unitName = "grid")
    EntityManagerFactory entityManagers;

    @Inject
    DatabaseWatch watch;

    /** Not the UserTransaction, which is not to be had for every caller. */
    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager manager;

    private SharedTransactions shared;

    @PostConstruct
    void share() {
        shared = new SharedTransactions(work -> call(em -> {
            work.accept(em);
            return true;
        }));
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return watched(() -> once(work));
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

    private <T> T once(Function<EntityManager, T> work) {
        try {
            manager.begin();
            try (var entityManager = entityManagers.createEntityManager()) {
                if (isEmbedded()) {
                    // nothing is saved by a batch, for each of which H2 makes an exception with the server's whole
                    // stack
                    entityManager.unwrap(Session.class).setJdbcBatchSize(1);
                }
                var result = work.apply(entityManager);
                entityManager.flush();
                manager.commit();
                return result;
            } finally {
                if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    manager.rollback();
                }
            }
        } catch (RollbackException failed) {
            throw new PersistenceException(failed);
        } catch (NotSupportedException
                | SystemException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new ServiceUnavailableException("database", "no transaction could be had: " + failed, failed);
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
