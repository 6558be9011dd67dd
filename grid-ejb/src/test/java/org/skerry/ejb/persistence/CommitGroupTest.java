// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;

class CommitGroupTest {
    private static final int POISON = 13;

    /** A database whose first commit lasts until it is told to go on. */
    private static final class SlowDatabase {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final ConcurrentLinkedQueue<List<Integer>> transactions = new ConcurrentLinkedQueue<>();
        private final Set<Integer> committed = ConcurrentHashMap.newKeySet();

        void commit(List<Integer> items) {
            transactions.add(items);
            if (begun.getCount() > 0) {
                begun.countDown();
                await(goOn);
            }
            if (items.contains(POISON)) {
                throw new ServiceUnavailableException("database", "no " + POISON);
            }
            committed.addAll(items);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private final SlowDatabase database = new SlowDatabase();
    private final CommitGroup<Integer> testee = new CommitGroup<>(database::commit, item -> 1, 50, 100);

    /** Writes all, the first alone until the others have come; their outcomes in order. */
    private List<Future<Boolean>> write(CommitGroup<Integer> group, int... items) throws InterruptedException {
        var futures = new ArrayList<Future<Boolean>>();
        var threads = new ArrayList<Thread>();
        try (var pool = Executors.newThreadPerTaskExecutor(task -> {
            var thread = new Thread(task);
            threads.add(thread);
            return thread;
        })) {
            for (var item : items) {
                futures.add(pool.submit(() -> {
                    group.write(item);
                    return database.committed.contains(item);
                }));
                database.begun.await();
            }
            for (var thread : threads) {
                while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
                    Thread.onSpinWait();
                }
            }
            database.goOn.countDown();
        }
        return futures;
    }

    @Test
    void whatComesDuringACommitIsCommittedTogether() throws Exception {
        var outcomes = write(testee, 1, 2, 3, 4, 5, 6);
        for (var outcome : outcomes) {
            assertThat(outcome.get()).as("committed when write returned").isTrue();
        }
        assertThat(database.transactions).hasSize(2);
        assertThat(database.transactions.peek()).containsExactly(1);
        assertThat(database.committed).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void oneThatCannotBeWrittenFailsAlone() throws Exception {
        var outcomes = write(testee, 1, 2, POISON, 4);
        assertThat(outcomes.get(0).get()).isTrue();
        assertThat(outcomes.get(1).get()).isTrue();
        assertThatThrownBy(outcomes.get(2)::get).hasCauseInstanceOf(ServiceUnavailableException.class);
        assertThat(outcomes.get(3).get()).isTrue();
        assertThat(database.committed).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void aGroupIsBounded() throws Exception {
        var bounded = new CommitGroup<Integer>(database::commit, item -> item >= 100 ? 1000 : 1, 3, 100);
        for (var outcome : write(bounded, 1, 2, 3, 4, 5, 100, 6)) {
            assertThat(outcome.get()).isTrue();
        }
        assertThat(database.transactions).allSatisfy(transaction -> {
            assertThat(transaction).hasSizeLessThanOrEqualTo(3);
            assertThat(transaction.size() == 1 || !transaction.contains(100)).isTrue();
        });
    }

    @Test
    void aFailureLeavesTheGroupUsable() {
        database.goOn.countDown();
        assertThatThrownBy(() -> testee.write(POISON)).isInstanceOf(ServiceUnavailableException.class);
        testee.write(1);
        assertThat(database.committed).containsExactly(1);
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        database.goOn.countDown();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(1000, 3000)
                    .mapToObj(item -> pool.submit(() -> {
                        testee.write(item);
                        return database.committed.contains(item);
                    }))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(database.transactions.stream().mapToInt(List::size).sum()).isEqualTo(2000);
    }

    @Test
    void anInterruptIsKeptForTheCaller() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = pool.submit(() -> testee.write(1));
            database.begun.await();
            var interrupted = pool.submit(() -> {
                Thread.currentThread().interrupt();
                testee.write(2);
                return Thread.currentThread().isInterrupted();
            });
            database.goOn.countDown();
            first.get();
            assertThat(interrupted.get()).isTrue();
        }
        assertThat(database.committed).containsExactlyInAnyOrder(1, 2);
    }
}
