// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.error.ServiceUnavailableException.Reach;

/**
 * To the first that answers, of several with the same data. Those that are well come first, in the order given. What must not be
 * made twice goes on to the next only if nobody was reached.
 */
public record AnyOf(List<Route> routes) implements Route {
    public AnyOf {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("somebody has to be asked");
        }
    }

    @Override
    public @Nullable Object call(Operation operation, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var order = order();
        for (var route : order.subList(0, order.size() - 1)) {
            try {
                return route.call(operation, method, arguments);
            } catch (ServiceUnavailableException failed) {
                if (!mayGoOn(operation, failed)) {
                    throw failed;
                }
            }
        }
        return order.getLast().call(operation, method, arguments);
    }

    private static boolean mayGoOn(Operation operation, ServiceUnavailableException failed) {
        return operation.repeatable() || (failed.reach() == Reach.NOBODY && !operation.streams());
    }

    private List<Route> order() {
        var order = new ArrayList<Route>(routes.size());
        routes.stream().filter(Route::isWell).forEach(order::add);
        if (order.size() < routes.size()) {
            routes.stream().filter(route -> !order.contains(route)).forEach(order::add);
        }
        return order;
    }

    @Override
    public boolean isWell() {
        return routes.stream().anyMatch(Route::isWell);
    }
}
