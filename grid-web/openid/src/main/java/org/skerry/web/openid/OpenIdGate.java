// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.skerry.ejb.identity.openid.OpenIdConfiguration;
import org.skerry.ejb.identity.openid.OpenIdSettings;

/**
 * What WildFly's OpenID client gets to see. There is one path, on the public listener, and only where OpenID is turned on;
 * all else is not found before the client looks at it. Of a login it sees what {@link LoginRequest} leaves.
 *
 * <p>The client asks the provider in the thread of the request, one after the other while the provider's description is
 * missing; a provider that does not answer would hold all threads of the public listener. So few are let in at a time,
 * some wait without a thread, and more are told to come back.
 */
public final class OpenIdGate implements ServletExtension {
    private static final String PUBLIC_PORT = "skerry.listener.public-port";
    private static final int DEFAULT_PORT = 8002;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;
    private static final String PATH = "/login";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var config = ConfigProvider.getConfig();
        var port = config.getOptionalValue(PUBLIC_PORT, Integer.class).orElse(DEFAULT_PORT);
        OpenIdConfiguration.read(key -> config.getOptionalValue(key, String.class))
                .provider()
                .ifPresentOrElse(
                        provider -> open(deployment, provider, port),
                        () -> deployment.addInitialHandlerChainWrapper(_ -> OpenIdGate::notFound));
    }

    private static void open(DeploymentInfo deployment, OpenIdSettings.Provider provider, int port) {
        var limit = new RequestLimit(AT_ONCE, WAITING);
        limit.setFailureHandler(
                exchange -> told(exchange, StatusCodes.SERVICE_UNAVAILABLE, "Too many logins at once."));
        deployment.setExceptionHandler(new UnreadableProvider());
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (isPublic(exchange, port)
                    && exchange.getRelativePath().equals(PATH)
                    && exchange.getRequestMethod().equals(Methods.GET)) {
                limit.handleRequest(exchange, login(next, provider));
            } else {
                notFound(exchange);
            }
        });
    }

    private static HttpHandler login(HttpHandler next, OpenIdSettings.Provider provider) {
        return exchange -> {
            LoginRequest.narrow(exchange, provider);
            exchange.addResponseCommitListener(answered -> LoginCookies.narrow(answered, provider));
            next.handleRequest(exchange);
        };
    }

    private static void notFound(HttpServerExchange exchange) {
        told(exchange, StatusCodes.NOT_FOUND, "There is nothing at this address.");
    }

    private static void told(HttpServerExchange exchange, int status, String sentence) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain;charset=UTF-8");
        exchange.getResponseSender().send(sentence, StandardCharsets.UTF_8);
    }

    private static boolean isPublic(HttpServerExchange exchange, int publicPort) {
        return exchange.getConnection().getLocalAddress() instanceof InetSocketAddress local
                && local.getPort() == publicPort;
    }
}
