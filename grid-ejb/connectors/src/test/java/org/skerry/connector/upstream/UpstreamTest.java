// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.error.ServiceUnavailableException.Reach;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.upstream.UpstreamState.Health;

class UpstreamTest {
    private static final Duration REST = Duration.ofSeconds(10);

    private final MovedTime time = new MovedTime();
    private final ScriptedService server = new ScriptedService("test");
    private final Peer peer =
            new Peer("http://far/", new UpstreamLimits(2, 1, Duration.ofMillis(1), Duration.ofSeconds(5), REST));
    private final Upstream upstream = new Upstream("test", server, peer, new CallFigures(), time);
    private final Operations service = ServiceProxy.of(
            "test", Operations.class, ServiceProxy.Routes.same(upstream), new Semaphore(0), LateWrites.NONE);

    private void fail(int times) {
        server.failing();
        for (var i = 0; i < times; i++) {
            assertThatThrownBy(() -> service.find("x")).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void oneThatFailsIsLeftAloneForAWhileAndThenTried() {
        fail(5);
        assertThat(upstream.state().health()).isEqualTo(Health.LEFT_ALONE);

        assertThatThrownBy(() -> service.find("y")).isInstanceOfSatisfying(ServiceUnavailableException.class, left -> {
            assertThat(left.reach()).isEqualTo(Reach.NOBODY);
            assertThat(left.isTold()).isTrue();
        });
        assertThat(server.heard()).hasSize(5);

        time.move(REST.plusMillis(1));
        server.knowing("back");
        assertThat(service.find("y")).contains("back");
        assertThat(service.find("y")).contains("back");
        assertThat(upstream.state().health()).isEqualTo(Health.WELL);
        assertThat(upstream.state().calls()).isEqualTo(8);
        assertThat(upstream.state().failures()).isEqualTo(6);
    }

    @Test
    void oneThatStillFailsWhenTriedIsLeftAloneAgain() {
        fail(5);
        time.move(REST.plusMillis(1));
        fail(2);
        assertThat(upstream.state().health()).isEqualTo(Health.LEFT_ALONE);
        fail(1);
        assertThat(server.heard()).hasSize(7);
    }

    @Test
    void aProbeThatIsAnsweredBringsTheTrialForward() {
        fail(5);
        upstream.probeAnswered();
        server.knowing("back");
        assertThat(service.find("y")).contains("back");
    }

    @Test
    void slowOnesAreLeftAloneToo() {
        server.answering(() -> {
            time.move(Duration.ofSeconds(6));
            return Optional.of("late");
        });
        for (var i = 0; i < 5; i++) {
            assertThat(service.find("x")).contains("late");
        }
        assertThat(upstream.state().health()).isEqualTo(Health.LEFT_ALONE);
    }

    @Test
    void whoAnswersThatItCannotIsThere() {
        server.refusing();
        for (var i = 0; i < 30; i++) {
            assertThatThrownBy(() -> service.find("x")).isInstanceOf(ServiceUnavailableException.class);
        }
        assertThat(server.heard()).hasSize(30);
        assertThat(upstream.state().health()).isEqualTo(Health.WELL);
        assertThat(upstream.state().failures()).isZero();
    }

    @Test
    void aFaultOfOursSaysNothingOfTheServer() {
        server.answering(() -> {
            throw new IllegalArgumentException("ours");
        });
        for (var i = 0; i < 30; i++) {
            assertThatThrownBy(() -> service.find("x")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(upstream.state().health()).isEqualTo(Health.WELL);
        assertThat(upstream.state().failures()).isEqualTo(30);
    }

    @Test
    void oneThatHangsHoldsNoMoreThreadsThanItMay() throws Exception {
        var open = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var arrived = new Semaphore(0);
        server.answering(() -> {
            inside.incrementAndGet();
            arrived.release();
            try {
                open.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return Optional.of("at last");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new ArrayList<Future<Optional<String>>>();
            for (var i = 0; i < 2; i++) {
                var key = "held " + i;
                held.add(threads.submit(() -> service.find(key)));
            }
            assertThat(arrived.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
            for (var i = 0; i < 50; i++) {
                var key = "refused " + i;
                assertThatThrownBy(() -> service.find(key))
                        .isInstanceOf(ServiceUnavailableException.class)
                        .hasMessageContaining("too many");
            }
            assertThat(inside).hasValue(2);
            assertThat(upstream.state().crowd()).isEqualTo(2);
            open.countDown();
            for (var one : held) {
                assertThat(one.get()).contains("at last");
            }
        }
        assertThat(upstream.state().crowd()).isZero();
        assertThat(upstream.state().health()).isEqualTo(Health.WELL);
    }
}
