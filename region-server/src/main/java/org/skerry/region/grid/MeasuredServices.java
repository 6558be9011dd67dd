// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.door.GridServices;
import org.skerry.region.tick.BlockingGuard;
import org.skerry.region.tick.NanoClock;

/** The grid's services with a watch: each call is timed and counted by outcome, and kept off regions' threads. */
public final class MeasuredServices {
    private MeasuredServices() {}

    /** The same services, every one of them watched, those that the record gains later too. */
    public static GridServices of(GridServices services, CallFigures figures, NanoClock clock) {
        var components = GridServices.class.getRecordComponents();
        var watched = Arrays.stream(components)
                .map(component -> watched(component, services, figures, clock))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return GridServices.class.getDeclaredConstructor(types).newInstance(watched);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record without its constructor", impossible);
        }
    }

    private static Object watched(
            RecordComponent component, GridServices services, CallFigures figures, NanoClock clock) {
        var service = component.getType();
        try {
            var inner = component.getAccessor().invoke(services);
            return Proxy.newProxyInstance(
                    service.getClassLoader(),
                    new Class<?>[] {service},
                    new Watch(service.getSimpleName(), inner, figures, clock));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record without its accessor", impossible);
        }
    }

    private record Watch(String service, Object inner, CallFigures figures, NanoClock clock)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getDeclaringClass().equals(Object.class)) {
                return method.invoke(inner, arguments);
            }
            BlockingGuard.mayBlock(service + "." + method.getName());
            var from = clock.nanos();
            var outcome = "fault";
            try {
                var answer = method.invoke(inner, arguments);
                outcome = "ok";
                return answer;
            } catch (InvocationTargetException thrown) {
                var cause = thrown.getCause() == null ? thrown : thrown.getCause();
                outcome = cause instanceof ServiceUnavailableException ? "unavailable" : "fault";
                throw cause;
            } finally {
                figures.called(service, outcome, clock.nanos() - from);
            }
        }
    }
}
