// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;

class SharedTransactionsTest {
    private final TestDatabase database = TestDatabase.h2();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Thread> callers = new ArrayList<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(work -> {
        var thread = new Thread(work);
        callers.add(thread);
        return thread;
    });

    /** The first transaction lasts until it is told to go on, so that the others gather. */
    private final SharedTransactions testee = new SharedTransactions(work -> {
        if (begun.getAndIncrement() == 0) {
            first.countDown();
            awaitQuietly(goOn);
        }
        database.call(em -> {
            work.accept(em);
            return true;
        });
    });

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @BeforeEach
    void makeTable() {
        run("create table entry (id int primary key)");
    }

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    private void run(String statement) {
        database.call(em -> em.createNativeQuery(statement).executeUpdate());
    }

    private List<?> entries() {
        return database.read(em -> em.createNativeQuery("select id from entry order by id", Integer.class)
                .getResultList());
    }

    private static Function<EntityManager, Integer> insert(int id) {
        return em -> {
            em.createNativeQuery("insert into entry values (" + id + ")").executeUpdate();
            return id;
        };
    }

    /** Each by a thread of its own, the first alone and the others behind it. */
    private List<Future<Integer>> together(List<Function<EntityManager, Integer>> works) {
        var results = new ArrayList<Future<Integer>>();
        results.add(threads.submit(() -> testee.call(works.getFirst())));
        awaitQuietly(first);
        for (var work : works.subList(1, works.size())) {
            results.add(threads.submit(() -> testee.call(work)));
            var caller = callers.getLast();
            while (caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        return results;
    }

    @Test
    void whatComesDuringATransactionSharesTheNext() throws Exception {
        var results = together(List.of(insert(1), insert(2), insert(3), insert(4)));
        for (var id = 1; id <= 4; id++) {
            assertThat(results.get(id - 1).get()).isEqualTo(id);
        }
        assertThat(begun).hasValue(2);
        assertThat(entries()).asString().isEqualTo("[1, 2, 3, 4]");
    }

    @Test
    void whatCannotBeDoneIsToldToItsCallerAlone() throws Exception {
        Function<EntityManager, Integer> broken = em -> {
            throw new PersistenceException("broken");
        };
        var results = together(List.of(insert(1), insert(2), broken, insert(4)));
        assertThatThrownBy(results.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ServiceUnavailableException.class);
        assertThat(results.get(1).get()).isEqualTo(2);
        assertThat(results.get(3).get()).isEqualTo(4);
        assertThat(entries()).asString().isEqualTo("[1, 2, 4]");
    }
}
