// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.wildfly.security.http.oidc.AuthenticationError;

/** Tells why a login came to nothing: people by a page, programs by a problem document, the operator by a line. */
@WebServlet("/refused")
public class OpenIdRefusedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OpenIdRefusedServlet.class.getName());
    private static final LongAdder REFUSED = new LongAdder();

    @Inject
    transient ProviderState state;

    /** Logins refused since the start. */
    public static long refused() {
        return REFUSED.sum();
    }

    private record Refusal(int status, String code, String sentence) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        REFUSED.increment();
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? number
                : HttpServletResponse.SC_NOT_FOUND;
        var reason = request.getAttribute(AuthenticationError.class.getName()) instanceof AuthenticationError error
                ? Optional.ofNullable(error.getReason())
                : Optional.<AuthenticationError.Reason>empty();
        if (reason.filter(AuthenticationError.Reason.NO_REDIRECT_URI::equals).isPresent()) {
            state.isAway();
        } else {
            LOG.log(
                    Level.INFO,
                    "openid=refused status={0,number,#} reason={1} address={2}",
                    status,
                    reason.map(Enum::name).orElse("-"),
                    request.getRemoteAddr());
        }
        var refusal = reason.map(known -> refusal(known, status)).orElseGet(() -> other(status));
        response.setStatus(refusal.status());
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (accept.contains("json") && !accept.contains("html")) {
            OpenIdPage.problem(response, refusal.code(), refusal.sentence());
        } else {
            OpenIdPage.write(response, "", refusal.sentence(), "/browse/login");
        }
    }

    private Refusal refusal(AuthenticationError.Reason reason, int status) {
        return switch (reason) {
            case NO_REDIRECT_URI ->
                new Refusal(503, "provider-away", state.name() + " cannot be reached at the moment. Try again later.");
            case INVALID_STATE_COOKIE ->
                new Refusal(400, "login-over", "That login is over, or began in another browser. Please begin again.");
            case OAUTH_ERROR -> new Refusal(403, "provider-refused", state.name() + " has not let you in.");
            case CODE_TO_TOKEN_FAILURE ->
                new Refusal(502, "provider-failed", state.name() + " did not confirm the login.");
            case INVALID_TOKEN, STALE_TOKEN, INVALID_NONCE ->
                new Refusal(403, "token-refused", "What " + state.name() + " says of you is not valid.");
            default -> other(status);
        };
    }

    private Refusal other(int status) {
        return status == HttpServletResponse.SC_BAD_GATEWAY
                ? new Refusal(502, "provider-failed", state.name() + " sent what cannot be read.")
                : new Refusal(status, "login-failed", "That login came to nothing.");
    }
}
