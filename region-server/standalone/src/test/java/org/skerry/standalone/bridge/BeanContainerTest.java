// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What EJB's annotations mean in this process, on beans of the test's own. */
class BeanContainerTest {
    private static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());
    private static final DataSource DATABASE = new JdbcDataSource();
    private static final ShellResources RESOURCES = new ShellResources(DATABASE, () -> {
        throw new AssertionError("nobody asks for it");
    });

    @BeforeEach
    void forget() {
        TOLD.clear();
    }

    @Singleton
    @Startup
    @LocalBean
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Ground {
        @Resource(lookup = "java:somewhere/else")
        DataSource database;

        @Resource
        ManagedScheduledExecutorService threads;

        @Resource
        ManagedThreadFactory factory;

        @PostConstruct
        void start() {
            TOLD.add("ground up " + database.equals(DATABASE) + " " + threads.isShutdown() + " "
                    + factory.newThread(() -> {}).isDaemon());
        }

        @PreDestroy
        void stop() {
            TOLD.add("ground down");
        }
    }

    @Singleton
    @Startup
    @LocalBean
    @DependsOn("Ground")
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Above {
        @PostConstruct
        void start() {
            TOLD.add("above up");
        }

        @PreDestroy
        void stop() {
            TOLD.add("above down");
        }
    }

    @Test
    void startUpBeansAreMadeInTheirOrderAndGivenUpInReverse() {
        try (var beans = BeanContainer.of(RESOURCES, Above.class, Ground.class)) {
            assertThat(TOLD).isEmpty();
            beans.start();
            assertThat(TOLD).containsExactly("ground up true false true", "above up");
        }
        assertThat(TOLD).endsWith("above down", "ground down").hasSize(4);
    }

    /** What clients see of {@link Answering}. */
    public interface Asked {
        String ask();
    }

    @Stateless
    @Local(Asked.class)
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Answering implements Asked, Runnable {
        @Inject
        Ground ground;

        @Override
        public String ask() {
            return "answer";
        }

        @Override
        public void run() {}
    }

    @Test
    void aBeanIsSeenByItsLocalInterfacesAlone() {
        try (var beans = BeanContainer.of(RESOURCES, Answering.class, Ground.class)) {
            assertThat(beans.get(Asked.class).ask()).isEqualTo("answer");
            assertThatThrownBy(() -> beans.get(Answering.class)).isInstanceOf(UnsatisfiedResolutionException.class);
            assertThatThrownBy(() -> beans.get(Runnable.class)).isInstanceOf(UnsatisfiedResolutionException.class);
        }
    }

    @Stateless
    public static class Managed {}

    @Test
    void transactionsOfTheContainerAreRefused() {
        assertThatThrownBy(() -> BeanContainer.of(RESOURCES, Managed.class))
                .hasStackTraceContaining("leaves transactions to the container");
    }

    @Singleton
    @LocalBean
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Locked {
        public void write(CountDownLatch entered, CountDownLatch leave) throws Exception {
            entered.countDown();
            leave.await(10, TimeUnit.SECONDS);
        }

        @Lock(LockType.READ)
        public void read(CyclicBarrier together) throws Exception {
            together.await(10, TimeUnit.SECONDS);
        }
    }

    private static final AtomicBoolean MINE = new AtomicBoolean();

    @Test
    void aSingletonIsForOneCallAtATime() throws Exception {
        try (var beans = BeanContainer.of(RESOURCES, Locked.class)) {
            var bean = beans.get(Locked.class);
            var first = new CountDownLatch(1);
            var second = new CountDownLatch(1);
            var leave = new CountDownLatch(1);
            inThreads(2, () -> {
                if (first.getCount() > 0 && MINE.compareAndSet(false, true)) {
                    bean.write(first, leave);
                    return;
                }
                first.await(10, TimeUnit.SECONDS);
                var waiting = Thread.currentThread();
                Thread.ofPlatform().start(() -> {
                    while (waiting.getState() != Thread.State.WAITING
                            && waiting.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    TOLD.add("entered " + (second.getCount() == 0));
                    leave.countDown();
                });
                bean.write(second, leave);
            });
            assertThat(second.getCount()).isZero();
            assertThat(TOLD).containsExactly("entered false");
        }
    }

    /** Each waits for the other inside, so they would never come back one after the other. */
    @Test
    void itsReadersGoSideBySide() throws Exception {
        try (var beans = BeanContainer.of(RESOURCES, Locked.class)) {
            var bean = beans.get(Locked.class);
            var together = new CyclicBarrier(2);
            inThreads(2, () -> bean.read(together));
            assertThat(together.isBroken()).isFalse();
        }
    }

    @Singleton
    @LocalBean
    @ConcurrencyManagement(ConcurrencyManagementType.BEAN)
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Own {
        public void together(CyclicBarrier barrier) throws Exception {
            barrier.await(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void oneThatManagesItselfHasNoLocks() throws Exception {
        try (var beans = BeanContainer.of(RESOURCES, Own.class)) {
            var bean = beans.get(Own.class);
            var together = new CyclicBarrier(2);
            inThreads(2, () -> bean.together(together));
            assertThat(together.isBroken()).isFalse();
        }
    }

    @Singleton
    @Startup
    @LocalBean
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Ticking {
        private static final CountDownLatch TICKED = new CountDownLatch(2);
        private final List<String> state = new ArrayList<>(List.of("made"));

        /** Not public, as those of the grid; it must reach the bean itself and not what stands for it. */
        @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
        void tick() {
            if (state.contains("made")) {
                TICKED.countDown();
            }
        }
    }

    @Test
    void timersCallTheBean() throws Exception {
        try (var beans = BeanContainer.of(RESOURCES, Ticking.class)) {
            beans.start();
            assertThat(Ticking.TICKED.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Singleton
    @Startup
    @LocalBean
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Refusing {
        @PostConstruct
        void start() {
            throw new IllegalStateException("some.key is 'wrong': write another.");
        }
    }

    @Test
    void aRefusalReachesWhoeverStarts() {
        try (var beans = BeanContainer.of(RESOURCES, Refusing.class)) {
            assertThatThrownBy(beans::start).hasStackTraceContaining("some.key is 'wrong': write another.");
        }
    }

    /** Work that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static void inThreads(int count, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < count; i++) {
                all.add(threads.submit(() -> {
                    work.run();
                    return true;
                }));
            }
            for (var one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }
}
