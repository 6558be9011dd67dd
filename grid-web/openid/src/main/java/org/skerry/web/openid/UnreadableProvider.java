// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ExceptionHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What WildFly's client threw because it could make nothing of what the provider says: a line, and a page. */
final class UnreadableProvider implements ExceptionHandler {
    private static final Logger LOG = System.getLogger(UnreadableProvider.class.getName());

    @Override
    public boolean handleThrowable(
            HttpServerExchange exchange, ServletRequest request, ServletResponse response, Throwable cause) {
        return isTold(response, cause);
    }

    /** False for what is no fault of the provider's, or cannot be told any more. */
    static boolean isTold(ServletResponse response, Throwable cause) {
        if (cause instanceof Error || response.isCommitted() || !(response instanceof HttpServletResponse http)) {
            return false;
        }
        LOG.log(
                Level.WARNING,
                "openid=unreadable cause={0}",
                cause.toString().lines().findFirst().orElse(""));
        try {
            http.sendError(HttpServletResponse.SC_BAD_GATEWAY);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "openid=unreadable answer={0}", gone.getMessage());
        }
        return true;
    }
}
