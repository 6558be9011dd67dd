// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.skerry.ejb.identity.openid.OpenIdSettings;

/**
 * A request for a login as WildFly's OpenID client may see it. The client makes the address to which the provider sends
 * people back from the request's own, so that this is the configured one whatever the request says. It forwards parameters
 * such as {@code scope} and {@code prompt} to the provider, which are not for whoever writes a link; and it takes tokens of
 * the provider in place of a login, by header or parameter, which this grid does not.
 */
final class LoginRequest {
    /** As web.xml names it. */
    static final String SESSION = "skerry_oidc";

    static final String CONTEXT = "/oidc";
    private static final String CODE = "code";
    /** What a provider adds when it sends somebody back. */
    private static final Set<String> ANSWER = Set.of(CODE, "state", "error");

    private LoginRequest() {}

    static void narrow(HttpServerExchange exchange, OpenIdSettings.Provider provider) {
        var home = provider.publicAddress();
        var headers = exchange.getRequestHeaders();
        headers.remove(Headers.AUTHORIZATION);
        headers.put(Headers.HOST, home.getRawAuthority());
        exchange.setRequestScheme(home.getScheme());
        exchange.setRequestURI(provider.start().getRawPath(), false);
        var answer = pairs(exchange.getQueryString());
        exchange.getQueryParameters().keySet().retainAll(ANSWER);
        if (!answer.isEmpty()) {
            exchange.setQueryString(answer);
        } else {
            exchange.setQueryString("scope=" + URLEncoder.encode(provider.scope(), StandardCharsets.UTF_8));
        }
        if (exchange.getQueryParameters().containsKey(CODE)) {
            // a session that was there before, and that somebody else may know, is not the one that is logged in
            withoutSession(exchange);
        }
    }

    /** Those of a query that are a provider's answer. */
    static String pairs(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> ANSWER.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    private static void withoutSession(HttpServerExchange exchange) {
        var sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        if (sent != null) {
            var kept = sent.stream().map(LoginRequest::withoutSession).toList();
            exchange.getRequestHeaders().remove(Headers.COOKIE);
            kept.stream()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> exchange.getRequestHeaders().add(Headers.COOKIE, line));
        }
    }

    /** A line of cookies but for that of the session. */
    static String withoutSession(String line) {
        return Arrays.stream(line.split(";", -1))
                .map(String::strip)
                .filter(cookie ->
                        !cookie.isEmpty() && !cookie.split("=", 2)[0].strip().equals(SESSION))
                .collect(Collectors.joining("; "));
    }
}
