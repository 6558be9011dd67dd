// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;

/** Repeats a transaction that lost a race: the next run sees what the winner wrote. */
final class Attempts {
    private static final int MAX_ATTEMPTS = 5;

    private Attempts() {}

    static <T> T of(Supplier<T> transaction) {
        for (var left = MAX_ATTEMPTS; ; left--) {
            try {
                return transaction.get();
            } catch (PersistenceException failed) {
                if (left <= 1 || !lostRace(failed)) {
                    throw new ServiceUnavailableException("database", "the transaction failed: " + failed, failed);
                }
            }
        }
    }

    private static boolean lostRace(PersistenceException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof StaleStateException
                    || cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
