// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.skerry.ejb.persistence.WatchedTransactions;

/** Transactions of the one database, without a transaction manager. */
@ApplicationScoped
public class ResourceLocalTransactions extends WatchedTransactions {
    @Override
    protected <T> T once(EntityManagerFactory entities, Function<EntityManager, T> work) {
        try (var entityManager = entities.createEntityManager()) {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entityManager);
                entityManager.flush();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
