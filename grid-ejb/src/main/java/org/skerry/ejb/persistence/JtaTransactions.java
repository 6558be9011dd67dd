// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * Transactions of the application server. They are bean-managed, so that a lost race is repeated here and never reaches
 * the container, which would log it with a stack trace.
 */
@Singleton
@Local(Transactions.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JtaTransactions implements Transactions {
    @PersistenceContext(unitName = "grid")
    EntityManager entityManager;

    @Inject
    DatabaseWatch watch;

    @Resource
    UserTransaction transaction;

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        try {
            var result = Attempts.of(() -> once(work));
            watch.answered();
            return result;
        } catch (ServiceUnavailableException failed) {
            throw watch.failed(failed) ? failed.told() : failed;
        }
    }

    private <T> T once(Function<EntityManager, T> work) {
        try {
            transaction.begin();
            try {
                var result = work.apply(entityManager);
                entityManager.flush();
                transaction.commit();
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
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
