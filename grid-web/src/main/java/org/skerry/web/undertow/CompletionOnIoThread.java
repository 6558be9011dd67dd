// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.undertow;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.RejectedExecutionException;

/**
 * Has a connection made ready for its next request by the I/O thread that owns it.
 *
 * <p>Undertow does so in the thread that wrote the answer: it marks the connection as busy, wakes the I/O thread, and takes
 * the mark away. Where there are few processors the woken thread runs at once in place of the one that woke it, sees the
 * mark, and spins until its time slice is over. With eight busy connections on two processors that was 43 % of all
 * samples of a profile; see docs/adr/0024-speed-of-the-grid.md. Within the I/O thread Undertow needs no mark.
 */
public final class CompletionOnIoThread implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(CompletionOnIoThread::before);
    }

    private static HttpHandler before(HttpHandler next) {
        return exchange -> {
            exchange.addExchangeCompleteListener(CompletionOnIoThread::complete);
            next.handleRequest(exchange);
        };
    }

    private static void complete(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
        if (exchange.isInIoThread()) {
            next.proceed();
            return;
        }
        try {
            exchange.getIoThread().execute(() -> proceed(exchange, next));
        } catch (RejectedExecutionException stopping) {
            next.proceed();
        }
    }

    /** A connection that was closed meanwhile, such as after a refused upload, has nothing left to be made ready. */
    private static void proceed(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
        try {
            next.proceed();
        } catch (IllegalStateException freed) {
            if (exchange.getConnection().isOpen()) {
                throw freed;
            }
        }
    }
}
