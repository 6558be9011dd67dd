// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.error.ServiceUnavailableException.Reach;

/**
 * A service whose questions go one way and whose changes go another. Questions may share answers; what may be late waits on disk
 * while nobody can be reached. Thread-safe.
 */
public final class ServiceProxy implements InvocationHandler {
    private final String service;
    private final Routes routes;
    private final Map<Method, Operation> operations;
    private final SharedReads reads;
    private final LateWrites late;
    private final LatestChange latest = new LatestChange();

    /** Where questions and where changes go. */
    public record Routes(Route reads, Route changes) {
        /** All the same way. */
        public static Routes same(Route route) {
            return new Routes(route, route);
        }
    }

    private ServiceProxy(String service, Class<?> type, Routes routes, Semaphore sharers, LateWrites late) {
        this.service = service;
        this.routes = routes;
        this.operations = Operation.of(type);
        this.reads = new SharedReads(sharers);
        this.late = late;
    }

    /**
     * Makes one.
     *
     * @param service its short name, as in logs and configuration
     * @param sharers how many callers may wait for others' answers, of all services together
     */
    public static <S> S of(String service, Class<S> type, Routes routes, Semaphore sharers, LateWrites late) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new ServiceProxy(service, type, routes, sharers, late)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var operation = operations.get(method);
        if (operation == null) {
            return ofObject(proxy, method, arguments);
        }
        if (!operation.reads()) {
            return change(operation, method, arguments);
        }
        return operation.shared()
                ? reads.ask(method, arguments, () -> routes.reads().call(operation, method, arguments))
                : routes.reads().call(operation, method, arguments);
    }

    private @Nullable Object change(Operation operation, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        reads.changed();
        try {
            return operation.lateKey() > 0 && arguments != null
                    ? perhapsLater(operation, method, arguments)
                    : routes.changes().call(operation, method, arguments);
        } finally {
            reads.changed();
        }
    }

    private @Nullable Object perhapsLater(Operation operation, Method method, @Nullable Object[] arguments)
            throws Throwable {
        List<Object> given = given(arguments);
        if (late.isWaiting(service)) {
            if (late.keep(service, method, given)) {
                return taken(method);
            }
            // to make it now would let an earlier one of the same thing come after it
            throw ServiceUnavailableException.notReached(service, "too much waits for it already");
        }
        var attempt = latest.begin(given.subList(0, operation.lateKey()));
        var made = false;
        try {
            var answer = routes.changes().call(operation, method, arguments);
            made = true;
            return answer;
        } catch (ServiceUnavailableException away) {
            if (away.reach() != Reach.ANSWERED && (latest.isOvertaken(attempt) || late.keep(service, method, given))) {
                return taken(method);
            }
            throw away;
        } finally {
            latest.end(attempt, made);
        }
    }

    private static List<Object> given(@Nullable Object[] arguments) {
        var given = new ArrayList<Object>();
        for (var argument : arguments) {
            given.add(Objects.requireNonNull(argument));
        }
        return given;
    }

    private static @Nullable Object taken(Method method) {
        return method.getReturnType().equals(void.class) ? null : Boolean.TRUE;
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && isSame(proxy, arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> service + " by " + routes;
        };
    }

    @SuppressWarnings("ReferenceEquality") // it is what equality of services means
    private static boolean isSame(Object proxy, @Nullable Object other) {
        return proxy == other;
    }
}
