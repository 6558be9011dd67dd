// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.access.Caller;
import org.skerry.api.identity.AuthToken;
import org.skerry.web.http.ListenerPorts;

/** Who a request is from: its side, and the token in {@code Authorization: Bearer …}. */
@Singleton
public class Callers {
    private static final String BEARER = "bearer ";

    private final ListenerPorts ports;

    @Inject
    public Callers(ListenerPorts ports) {
        this.ports = ports;
    }

    public Caller of(HttpServletRequest request) {
        return new Caller(side(request), token(request.getHeader(HttpHeaders.AUTHORIZATION)));
    }

    public Caller.Side side(HttpServletRequest request) {
        return ports.isPublic(request.getLocalPort()) ? Caller.Side.PUBLIC : Caller.Side.PRIVATE;
    }

    /** Of a header; empty for any other scheme, such as the name and password of the private listener. */
    static Optional<AuthToken> token(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? AuthToken.tryParse(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
