// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** How service beans reach the database. Thread-safe. */
public interface Transactions {
    /**
     * Runs the work in a transaction of its own and returns when it is committed.
     *
     * <p>The work may be run again from the start when another transaction came in between, such as one that inserted
     * the same key: it must look first, then write, and have no effect but on the database.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when the database cannot do it
     */
    <T> T call(Function<EntityManager, T> work);

    /**
     * The same for short work that many callers have at once: it may share its transaction with that of others, and so its
     * wait for the disk. What others do there makes no difference to it: where the transaction fails, each is run again in
     * one of its own.
     *
     * @param work touches rows of one user, so that no two transactions wait for each other
     * @throws org.skerry.api.error.ServiceUnavailableException when the database cannot do it
     */
    default <T> T together(Function<EntityManager, T> work) {
        return call(work);
    }

    /**
     * Runs work that changes nothing. Each of its statements sees what was committed when it began, as it would within a
     * transaction of the isolation that we use; there is nothing to commit, which saves a good part of a short read.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException when the database cannot do it
     */
    default <T> T read(Function<EntityManager, T> work) {
        return call(work);
    }
}
