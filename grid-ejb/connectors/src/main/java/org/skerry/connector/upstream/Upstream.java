// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.error.ServiceUnavailableException.Reach;
import org.skerry.connector.call.CallFigures;

/**
 * One service of one server. Of the last twenty calls half failed, or four fifths were slow: it is left alone for a while, then
 * tried with two. What it answers, a refusal too, is no failure. Thread-safe.
 */
public final class Upstream implements Route {
    private static final Logger LOG = System.getLogger(Upstream.class.getName());
    private static final int WINDOW = 20;
    private static final int LEAST_CALLS = 5;
    private static final float MOST_FAILED_PERCENT = 50;
    private static final float MOST_SLOW_PERCENT = 80;
    private static final int TRIALS = 2;

    private final String service;
    private final Object target;
    private final Peer peer;
    private final CallFigures figures;
    private final CircuitBreaker breaker;

    /**
     * @param service its short name, as in logs and configuration
     * @param target calls the server
     * @param clock tells how long it has been left alone
     */
    public Upstream(String service, Object target, Peer peer, CallFigures figures, Clock clock) {
        this.service = service;
        this.target = target;
        this.peer = peer;
        this.figures = figures;
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(LEAST_CALLS)
                        .failureRateThreshold(MOST_FAILED_PERCENT)
                        .slowCallRateThreshold(MOST_SLOW_PERCENT)
                        .slowCallDurationThreshold(peer.limits().slow())
                        .waitDurationInOpenState(peer.limits().rest())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.log(
                        event.getStateTransition().getToState() == State.OPEN ? Level.WARNING : Level.INFO,
                        "event=upstream-{0} service={1} upstream={2}",
                        word(event.getStateTransition().getToState()),
                        service,
                        peer.name()));
    }

    private static String word(State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> "left-alone";
            case HALF_OPEN -> "tried";
            case CLOSED, DISABLED, METRICS_ONLY -> "back";
        };
    }

    @Override
    public @Nullable Object call(Operation operation, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException leftAlone) {
            figures.called(key(), "left-alone", 0);
            // the log has its line from when it was left alone
            throw ServiceUnavailableException.notReached(service, peer.name() + " is left alone after failures")
                    .told();
        }
        var counted = false;
        var from = breaker.getCurrentTimestamp();
        var began = System.nanoTime();
        var outcome = "busy";
        try {
            peer.enter(service);
            try {
                outcome = "fault";
                var answer = method.invoke(target, arguments);
                outcome = "ok";
                breaker.onSuccess(breaker.getCurrentTimestamp() - from, breaker.getTimestampUnit());
                counted = true;
                return answer;
            } catch (InvocationTargetException thrown) {
                var cause = thrown.getCause() == null ? thrown : thrown.getCause();
                if (cause instanceof ServiceUnavailableException unavailable) {
                    outcome = unavailable.reach() == Reach.ANSWERED ? "refused" : "unavailable";
                    count(unavailable, breaker.getCurrentTimestamp() - from, breaker.getTimestampUnit());
                    counted = true;
                }
                throw cause;
            } finally {
                peer.leave();
            }
        } finally {
            if (!counted) {
                // a fault of ours, or of the caller's data, says nothing of the server
                breaker.releasePermission();
            }
            figures.called(key(), outcome, System.nanoTime() - began);
        }
    }

    private void count(ServiceUnavailableException unavailable, long took, TimeUnit unit) {
        if (unavailable.reach() == Reach.ANSWERED) {
            breaker.onSuccess(took, unit);
        } else {
            breaker.onError(took, unit, unavailable);
        }
    }

    private String key() {
        return service + " " + peer.name();
    }

    /** A probe has found its server there: whether the service is, calls shall show. */
    public void probeAnswered() {
        if (breaker.getState() == State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
    }

    @Override
    public boolean isWell() {
        return !peer.isSilent() && breaker.getState() != State.OPEN;
    }

    /** Its server. */
    public Peer peer() {
        return peer;
    }

    /** How it is. */
    public UpstreamState state() {
        var calls = 0L;
        var failures = 0L;
        var nanos = 0L;
        for (var outcome : new String[] {"ok", "refused", "unavailable", "fault", "busy", "left-alone"}) {
            var total = figures.total(new CallFigures.Kind(key(), outcome));
            calls += total.count();
            nanos += total.nanos();
            if (!outcome.equals("ok") && !outcome.equals("refused")) {
                failures += total.count();
            }
        }
        var health = breaker.getState() == State.OPEN
                ? UpstreamState.Health.LEFT_ALONE
                : peer.isSilent() || breaker.getState() == State.HALF_OPEN
                        ? UpstreamState.Health.DOUBTFUL
                        : UpstreamState.Health.WELL;
        return new UpstreamState(service, peer.name(), health, calls, failures, nanos, peer.crowd());
    }
}
