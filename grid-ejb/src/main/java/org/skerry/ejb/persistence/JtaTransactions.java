// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Function;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * Transactions of the application server. They are begun and ended here, so that a lost race is repeated here and never
 * reaches the container, which would log it with a stack trace. It is no EJB and has an entity manager of its own for each
 * call: the container's ways around them cost more than most of the statements.
 */
@ApplicationScoped
public class JtaTransactions extends WatchedTransactions {
    /** Not the UserTransaction, which is not to be had for every caller. */
    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager manager;

    @Override
    protected <T> T once(EntityManagerFactory entities, Function<EntityManager, T> work) {
        try {
            manager.begin();
            try (var entityManager = entities.createEntityManager()) {
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
}
