// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Stepped threads = new Stepped();
    private final Timers testee = new Timers(threads, Clock.system(ZoneOffset.UTC));
    private int calls;

    /** Keeps what is scheduled, for the test to run. */
    private static final class Stepped extends ScheduledThreadPoolExecutor {
        private final List<Runnable> waiting = new ArrayList<>();

        Stepped() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            waiting.add(work);
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }

        void step() {
            waiting.removeFirst().run();
        }
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void eachSecond() {}

    private TimerSchedule eachSecondSchedule() throws NoSuchMethodException {
        return TimerSchedule.of(TimersTest.class.getDeclaredMethod("eachSecond").getAnnotation(Schedule.class), "test");
    }

    @Test
    void whenATimerIsDueAgainIsAskedAfterItHasEnded() throws Exception {
        testee.add("timer", eachSecondSchedule(), () -> {
            calls++;
            assertThat(threads.waiting).isEmpty();
        });
        threads.step();
        threads.step();
        assertThat(calls).isEqualTo(2);
        assertThat(threads.waiting).hasSize(1);
    }

    @Test
    void oneThatFailsIsCalledAgain() throws Exception {
        testee.add("timer", eachSecondSchedule(), () -> {
            calls++;
            throw new InvocationTargetException(new IllegalArgumentException("wanted by the test"));
        });
        threads.step();
        threads.step();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void nothingIsCalledAfterTheThreadsAreShutDown() throws Exception {
        testee.add("timer", eachSecondSchedule(), () -> calls++);
        threads.shutdownNow();
        threads.step();
        assertThat(calls).isEqualTo(1);
        assertThat(threads.waiting).hasSizeLessThanOrEqualTo(1);
    }
}
