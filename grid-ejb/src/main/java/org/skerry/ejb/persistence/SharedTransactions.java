// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work of many callers in one transaction, for {@link Transactions#together}. Thread-safe; blocks. */
final class SharedTransactions {
    private static final int MOST = 32;

    private final Consumer<Consumer<EntityManager>> transaction;
    private final CommitGroup<Part<?>> group = new CommitGroup<>(this::run, _ -> 1, MOST, MOST);

    /** One caller's work and what came of it. Run by one thread at a time; the group hands the result over. */
    private static final class Part<T> {
        private final Function<EntityManager, T> work;
        private @Nullable T result;

        Part(Function<EntityManager, T> work) {
            this.work = work;
        }

        void run(EntityManager em) {
            result = work.apply(em);
            em.flush();
            em.clear(); // the next one's view of the tables is its own
        }

        T result() {
            return Objects.requireNonNull(result, "work that gives nothing");
        }
    }

    /**
     * Shares transactions.
     *
     * @param transaction runs work in one and commits it, as {@link Transactions#call} does
     */
    SharedTransactions(Consumer<Consumer<EntityManager>> transaction) {
        this.transaction = transaction;
    }

    /** Returns when the transaction is committed that the work was in. */
    <T> T call(Function<EntityManager, T> work) {
        var part = new Part<>(work);
        group.write(part);
        return part.result();
    }

    private void run(List<Part<?>> parts) {
        transaction.accept(em -> parts.forEach(part -> part.run(em)));
    }
}
