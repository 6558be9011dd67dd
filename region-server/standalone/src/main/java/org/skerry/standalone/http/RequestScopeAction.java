// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import io.undertow.servlet.api.ThreadSetupHandler;
import org.jboss.weld.context.RequestContext;
import org.jboss.weld.context.unbound.UnboundLiteral;
import org.skerry.standalone.bridge.BeanContainer;

/** Gives each thread that works on a request the request scope, which resources of Jakarta REST have without saying so. */
final class RequestScopeAction implements ThreadSetupHandler {
    private final RequestContext scope;

    RequestScopeAction(BeanContainer beans) {
        scope = beans.get(RequestContext.class, UnboundLiteral.INSTANCE);
    }

    @Override
    public <T, C> Action<T, C> create(Action<T, C> action) {
        return (exchange, context) -> {
            if (scope.isActive()) {
                return action.call(exchange, context);
            }
            scope.activate();
            try {
                return action.call(exchange, context);
            } finally {
                scope.invalidate();
                scope.deactivate();
            }
        };
    }
}
