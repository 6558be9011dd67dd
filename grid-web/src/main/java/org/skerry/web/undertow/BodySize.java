// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;
import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How large a body may be. Undertow compares announced lengths with the listener's own bound before anybody can say more,
 * so that one is wide ({@code 10-listeners.cli}) and these are narrow: a call on the public listener has at most {@link
 * #MAX_CALL} bytes, and of an upload nothing at all is read until it is let in with {@link #letIn}. A container reads to
 * its end what the application would not read, with the thread that the request has; so whoever sends half an upload and
 * waits would hold one, allowed or not. Here it finds nothing to read, and what still comes is thrown away elsewhere
 * ({@link UnreadBody}), so that the sender of a refused upload gets to see the answer.
 */
public final class BodySize implements ServletExtension {
    private static final String UPLOADS = "/api/v1/assets";
    private static final Set<HttpString> VERBS = Set.of(Methods.POST, Methods.PUT);
    private static final String PUBLIC_PORT = "skerry.listener.public-port";
    private static final int DEFAULT_PORT = 8002;
    private static final long MAX_CALL = 262_144;
    private static final int LENGTH_REQUIRED = 411;
    /** Whether the connection of an upload is to be used again, if it is let in. */
    private static final AttachmentKey<Boolean> KEPT = AttachmentKey.create(Boolean.class);

    private static final AttachmentKey<Boolean> LET_IN = AttachmentKey.create(Boolean.class);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var port = ConfigProvider.getConfig()
                .getOptionalValue(PUBLIC_PORT, Integer.class)
                .orElse(DEFAULT_PORT);
        deployment.addInitialHandlerChainWrapper(next -> before(next, port));
    }

    /**
     * From now on the request of this thread has a body of so many bytes; before anybody has taken its stream. Without
     * Undertow there is nothing to do.
     */
    public static void letIn(long maxBytes) {
        var current = ServletRequestContext.current();
        if (current != null && current.getExchange().isRequestChannelAvailable()) {
            current.getExchange().putAttachment(LET_IN, true);
            current.getExchange().setMaxEntitySize(maxBytes);
            current.getExchange()
                    .setPersistent(Boolean.TRUE.equals(current.getExchange().getAttachment(KEPT)));
        }
    }

    private static HttpHandler before(HttpHandler next, int publicPort) {
        return exchange -> {
            if (isUpload(exchange)) {
                if (isPublic(exchange, publicPort)
                        && exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)) {
                    // of one that does not say how long it is nothing could be refused before some of it came
                    exchange.setStatusCode(LENGTH_REQUIRED).setPersistent(false);
                    exchange.endExchange();
                    return;
                }
                exchange.putAttachment(KEPT, exchange.isPersistent());
                if (exchange.getRequestHeaders().contains(Headers.EXPECT)) {
                    // who asked first may send what is refused or not, so the connection ends with the answer and says
                    // so
                    exchange.setPersistent(false);
                    limit(exchange, 1);
                } else {
                    exchange.addRequestWrapper((factory, upload) -> upload.getAttachment(LET_IN) == null
                            ? new UnreadBody(factory.create(), upload)
                            : factory.create());
                }
            } else if (isPublic(exchange, publicPort)) {
                limit(exchange, MAX_CALL);
            }
            next.handleRequest(exchange);
        };
    }

    private static void limit(HttpServerExchange exchange, long bytes) {
        if (exchange.isRequestChannelAvailable()) {
            exchange.setMaxEntitySize(bytes);
        }
    }

    private static boolean isUpload(HttpServerExchange exchange) {
        return exchange.getRelativePath().startsWith(UPLOADS) && VERBS.contains(exchange.getRequestMethod());
    }

    private static boolean isPublic(HttpServerExchange exchange, int publicPort) {
        return exchange.getConnection().getLocalAddress() instanceof InetSocketAddress local
                && local.getPort() == publicPort;
    }
}
