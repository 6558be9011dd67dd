// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import io.undertow.server.HttpServerExchange;
import org.skerry.ejb.identity.openid.OpenIdSettings;

/**
 * The cookies of a login, which WildFly's client would set for all paths of the server: they go to this application alone,
 * no script reads them, and with TLS they never travel without. They come along when the provider sends somebody back, so
 * that they cannot be stricter than {@code Lax}.
 */
final class LoginCookies {
    private LoginCookies() {}

    static void narrow(HttpServerExchange exchange, OpenIdSettings.Provider provider) {
        var secure = provider.publicAddress().getScheme().equals("https");
        for (var cookie : exchange.responseCookies()) {
            cookie.setSecure(secure);
            cookie.setHttpOnly(true);
            if (!cookie.getName().equals(OpenIdLoginServlet.PROOF)) {
                cookie.setPath(LoginRequest.CONTEXT);
                cookie.setSameSiteMode("Lax");
            }
        }
    }
}
