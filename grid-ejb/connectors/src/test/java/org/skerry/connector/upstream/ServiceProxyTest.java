// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.connector.call.CallFigures;

class ServiceProxyTest {
    private final ScriptedService one = new ScriptedService("one");
    private final ScriptedService two = new ScriptedService("two");
    private final List<String> kept = new ArrayList<>();
    private boolean isFull;

    private static Upstream upstream(ScriptedService service) {
        var limits = new UpstreamLimits(50, 50, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(10));
        return new Upstream("test", service, new Peer("peer", limits), new CallFigures(), new MovedTime());
    }

    private Operations service(Route route) {
        return service(ServiceProxy.Routes.same(route));
    }

    private Operations service(ServiceProxy.Routes routes) {
        return ServiceProxy.of("test", Operations.class, routes, new Semaphore(10), new LateWrites() {
            @Override
            public boolean isWaiting(String service) {
                return !kept.isEmpty();
            }

            @Override
            public boolean keep(String service, Method method, List<Object> arguments) {
                return !isFull && kept.add(method.getName() + arguments);
            }
        });
    }

    private Operations anyOfTwo() {
        return service(new AnyOf(List.of(upstream(one), upstream(two))));
    }

    @Test
    void ofTheSameDataTheNextIsAskedWhenOneIsBroken() {
        one.failing();
        two.knowing("it");
        assertThat(anyOfTwo().find("x")).contains("it");
        assertThat(anyOfTwo().again("x")).isEqualTo("it");
    }

    @Test
    void whatMustNotBeMadeTwiceIsNotTriedElsewhereUnlessNobodyWasReached() {
        one.failing();
        two.knowing("it");
        assertThatThrownBy(() -> anyOfTwo().once("x")).isInstanceOf(ServiceUnavailableException.class);
        assertThat(two.heard()).isEmpty();

        one.absent();
        assertThat(anyOfTwo().once("x")).isEqualTo("it");
    }

    @Test
    void aStreamThatIsReadUpIsNeverTriedElsewhere() {
        one.absent();
        two.knowing("it");
        assertThatThrownBy(() -> anyOfTwo().stream(new ByteArrayInputStream(new byte[9])))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(one.heard()).containsExactly("stream 9");
        assertThat(two.heard()).isEmpty();
    }

    @Test
    void oneThatIsLeftAloneIsAskedLast() {
        one.failing();
        two.knowing("it");
        var service = anyOfTwo();
        for (var i = 0; i < 10; i++) {
            assertThat(service.find("x" + i)).contains("it");
        }
        assertThat(one.heard()).hasSize(5);
        assertThat(service.once("y")).isEqualTo("it");
    }

    @Test
    void alongAChainQuestionsGoOnAndChangesDoNot() {
        two.knowing("it");
        var service = service(new Chain(List.of(upstream(one), upstream(two))));
        assertThat(service.find("x")).contains("it");
        assertThat(service.again("x")).isEmpty();
        assertThat(two.heard()).containsExactly("find x");
    }

    @Test
    void nobodyIsToldThatThereIsNothingWhileOneIsAway() {
        one.absent();
        var service = service(new Chain(List.of(upstream(one), upstream(two))));
        assertThatThrownBy(() -> service.find("x")).isInstanceOf(ServiceUnavailableException.class);
        two.knowing("it");
        assertThat(service.find("x")).contains("it");
        assertThatThrownBy(() -> service.all("x")).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void setsAlongAChainArePutTogether() {
        one.knowing("a");
        two.knowing("b");
        assertThat(service(new Chain(List.of(upstream(one), upstream(two)))).all("x"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void questionsAndChangesGoTheirWays() {
        one.knowing("changes");
        two.knowing("reads");
        var service = service(new ServiceProxy.Routes(upstream(two), upstream(one)));
        assertThat(service.find("x")).contains("reads");
        assertThat(service.once("x")).isEqualTo("changes");
    }

    @Test
    void aDefaultMethodReachesTheOneThatOverridesIt() {
        assertThat(service(upstream(one)).greeting()).isEqualTo("overridden by one");
    }

    @Test
    void whoAsksTheSameSharesTheAnswerUnlessSomethingWasChangedSince() throws Exception {
        var arrived = new Semaphore(0);
        var open = new CountDownLatch(1);
        one.answering(() -> {
            arrived.release();
            await(open);
            return Optional.of("it");
        });
        var service = service(upstream(one));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> service.find("x"));
            assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            var sharer = new Thread(() -> assertThat(service.find("x")).contains("it"));
            sharer.start();
            while (sharer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(one.heard()).containsExactly("find x");

            var decided = threads.submit(() -> service.decide("x"));
            var other = threads.submit(() -> service.find("y"));
            assertThat(arrived.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
            var change = threads.submit(() -> service.once("x"));
            assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            var after = threads.submit(() -> service.find("x"));
            assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            open.countDown();
            assertThat(first.get()).contains("it");
            assertThat(after.get()).contains("it");
            assertThat(decided.get()).contains("it");
            assertThat(other.get()).contains("it");
            assertThat(change.get()).isEqualTo("it");
            sharer.join();
        }
        assertThat(one.heard()).containsExactlyInAnyOrder("find x", "decide x", "find y", "once x", "find x");
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatMayBeLateWaitsAndNothingOvertakesIt() {
        one.failing();
        var service = service(upstream(one));
        assertThat(service.late("x", 1)).isTrue();
        one.knowing("back");
        assertThat(service.late("x", 2)).isTrue();
        assertThat(kept).containsExactly("late[x, 1]", "late[x, 2]");
        assertThat(one.heard()).containsExactly("late x 1");

        isFull = true;
        assertThatThrownBy(() -> service.late("x", 3)).isInstanceOf(ServiceUnavailableException.class);
        kept.clear();
        assertThat(service.late("x", 4)).isTrue();
        assertThat(one.heard()).containsExactly("late x 1", "late x 4");
    }

    @Test
    void whatIsRefusedDoesNotWait() {
        one.refusing();
        assertThatThrownBy(() -> service(upstream(one)).late("x", 1)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatWasOvertakenWhileItHungIsNotMadeLate() throws Exception {
        var arrived = new Semaphore(0);
        var open = new CountDownLatch(1);
        one.answering(() -> {
            arrived.release();
            await(open);
            throw new ServiceUnavailableException("one", "no answer in time");
        });
        var service = service(upstream(one));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var older = threads.submit(() -> service.late("x", 1));
            assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            one.knowing("well");
            assertThat(service.late("x", 2)).isTrue();
            open.countDown();
            assertThat(older.get()).isTrue();
        }
        assertThat(kept).isEmpty();
    }
}
