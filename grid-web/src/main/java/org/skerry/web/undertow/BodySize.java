// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How large a body the public listener takes: an XML-RPC call, or an asset where assets are uploaded. Undertow compares
 * announced lengths with the listener's own bound before anybody can say more, so that one is wide ({@code
 * 10-listeners.cli}) and this one is narrow. What comes beyond it fails to be read.
 */
public final class BodySize implements ServletExtension {
    private static final String UPLOADS = "/api/v1/assets";
    private static final String PUBLIC_PORT = "skerry.listener.public-port";
    private static final int DEFAULT_PORT = 8002;
    private static final long MAX_CALL = 262_144;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var port = ConfigProvider.getConfig()
                .getOptionalValue(PUBLIC_PORT, Integer.class)
                .orElse(DEFAULT_PORT);
        deployment.addInitialHandlerChainWrapper(next -> before(next, port));
    }

    private static HttpHandler before(HttpHandler next, int publicPort) {
        return exchange -> {
            if (isPublic(exchange, publicPort)
                    && exchange.isRequestChannelAvailable()
                    && !exchange.getRelativePath().startsWith(UPLOADS)) {
                exchange.setMaxEntitySize(MAX_CALL);
            }
            next.handleRequest(exchange);
        };
    }

    private static boolean isPublic(HttpServerExchange exchange, int publicPort) {
        return exchange.getConnection().getLocalAddress() instanceof InetSocketAddress local
                && local.getPort() == publicPort;
    }
}
