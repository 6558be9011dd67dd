// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.web.http.ListenerPorts;
import org.skerry.web.trust.CallerCheck.Call;
import org.skerry.web.trust.CallerCheck.Door;
import org.skerry.web.trust.CallerCheck.Verdict;

/**
 * Asks every call for its proof before anything else looks at it, also at paths that nobody serves, and tells those
 * behind it whose call it is. What comes to a port that is not the public one counts as private.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** As stock servers write it (robust-wire section 0.2). */
    private static final String CHALLENGE = "Basic realm = \"Asset Server\"";

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    @Inject
    transient ListenerPorts ports;

    @Inject
    transient Config config;

    private transient @Nullable CallerCheck check;
    private final transient RefusedCalls refused = new RefusedCalls(InstantSource.system());

    @Override
    public void init(FilterConfig filter) throws ServletException {
        super.init(filter);
        check = new CallerCheck(TrustSettings.read(config));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = check;
        if (known == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        switch (known.check(call(request))) {
            case Verdict.Trusted(var actor) -> {
                var failed = new AtomicReference<@Nullable ServletException>();
                actor.run(() -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (ServletException failure) {
                        failed.set(failure);
                    }
                });
                var failure = failed.get();
                if (failure != null) {
                    throw failure;
                }
            }
            case Verdict.Unauthorized(var cause) -> {
                refused.add(cause, request.getRemoteAddr());
                response.setHeader("WWW-Authenticate", CHALLENGE);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case Verdict.Forbidden(var cause) -> {
                if (cause.equals(CallerCheck.PUBLIC_ADDRESS)) {
                    refused.openAddress(request.getRemoteAddr(), request.getLocalAddr());
                } else {
                    refused.add(cause, request.getRemoteAddr());
                }
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private Call call(HttpServletRequest request) {
        var port = request.getLocalPort();
        var door = ports.isPublic(port) ? Door.PUBLIC : ports.isPrivateTls(port) ? Door.PRIVATE_TLS : Door.PRIVATE;
        return new Call(
                door,
                request.getMethod(),
                request.getRemoteAddr(),
                request.getLocalAddr(),
                door == Door.PRIVATE_TLS ? certificate(request) : Optional.empty(),
                request::getHeader);
    }

    /** The name in the certificate that the server has checked while the connection was made. */
    private static Optional<String> certificate(HttpServletRequest request) {
        return request.isSecure()
                        && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                        && chain.length > 0
                ? Optional.of(chain[0].getSubjectX500Principal().getName())
                : Optional.empty();
    }
}
