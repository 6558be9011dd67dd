// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * To one after the other, with different data: a question goes on to the next where the former does not know, a change goes to the
 * first alone. Sets and maps are put together from all; of lists the first that has anything in it counts. One that is away
 * is passed over, but then nobody is told that there is nothing: that would be a guess.
 */
public record Chain(List<Route> routes) implements Route {
    public Chain {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("somebody has to be asked");
        }
    }

    @Override
    public @Nullable Object call(Operation operation, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (!operation.reads()) {
            return routes.getFirst().call(operation, method, arguments);
        }
        var answers = new ArrayList<Object>();
        var away = Optional.<ServiceUnavailableException>empty();
        for (var route : routes) {
            try {
                var answer = route.call(operation, method, arguments);
                if (answer != null && !isNothing(answer) && !isGathered(answer)) {
                    return answer;
                }
                if (answer != null) {
                    answers.add(answer);
                }
            } catch (ServiceUnavailableException failed) {
                away = away.or(() -> Optional.of(failed));
            }
        }
        // of what is put together a part may be missing, and that part may be what matters
        if (away.isPresent()) {
            throw away.get();
        }
        return answers.isEmpty() ? null : together(answers);
    }

    private static boolean isGathered(Object answer) {
        return answer instanceof Set || answer instanceof Map;
    }

    private static boolean isNothing(Object answer) {
        return switch (answer) {
            case Optional<?> found -> found.isEmpty();
            case OptionalInt found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case Map<?, ?> found -> found.isEmpty();
            case Integer bits -> bits == 0;
            default -> false;
        };
    }

    private static Object together(List<Object> answers) {
        if (answers.getFirst() instanceof Set) {
            var all = new LinkedHashSet<>();
            answers.forEach(answer -> all.addAll((Set<?>) answer));
            return all;
        }
        if (answers.getFirst() instanceof Map) {
            var all = new LinkedHashMap<Object, @Nullable Object>();
            answers.forEach(answer -> ((Map<?, ?>) answer).forEach(all::putIfAbsent));
            return all;
        }
        return answers.getFirst();
    }

    @Override
    public boolean isWell() {
        return routes.getFirst().isWell();
    }
}
