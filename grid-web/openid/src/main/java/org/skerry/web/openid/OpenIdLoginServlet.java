// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.skerry.api.identity.Identifier;
import org.skerry.ejb.identity.openid.OpenIdSettings;
import org.skerry.ejb.identity.openid.ProvenIdentities;
import org.skerry.ejb.identity.openid.ProvenIdentity;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Who gets here has been proven by the provider. The session ends at once, so that nothing of the provider's stays, and the
 * browser goes on to the browse pages with a token of ours that is good for ten minutes and opens nothing by itself.
 *
 * <p>It goes on by a page and not by a redirect: cookies that no other site's request may bring along are not sent with
 * what another site has started, redirects and all, but with what our own page starts.
 */
@WebServlet("/login")
public class OpenIdLoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** The same word is in {@code org.skerry.web.browse.OpenIdProof}. */
    static final String PROOF = "skerry_openid";

    private static final String PAGES = "/browse";
    private static final String NEXT = PAGES + "/openid";
    private static final int PROOF_SECONDS = 600;

    @Inject
    transient OpenIdSettings settings;

    @Inject
    transient ProvenIdentities identities;

    @Inject
    transient ProviderState state;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var proven = proven(request);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (proven.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        state.answers();
        var cookie = new Cookie(PROOF, identities.keep(proven.get()).text());
        cookie.setPath(PAGES);
        cookie.setMaxAge(PROOF_SECONDS);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        OpenIdPage.write(response, NEXT, "You are known. A moment, please.", NEXT);
    }

    /** Empty if the provider's token is not enough to tell who it is. */
    private Optional<ProvenIdentity> proven(HttpServletRequest request) {
        return settings.provider()
                .flatMap(provider -> request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                        ? Optional.ofNullable(principal.getOidcSecurityContext().getIDToken())
                                .flatMap(token -> proven(token, provider.subjectClaim()))
                        : Optional.empty());
    }

    private static Optional<ProvenIdentity> proven(IDToken token, String subjectClaim) {
        var issuer = token.getIssuer();
        var subject = token.getClaimValueAsString(subjectClaim);
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ProvenIdentity(Identifier.ofOpenId(issuer, subject), shown(token, subject), email(token)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String shown(IDToken token, String subject) {
        return Stream.of(token.getEmail(), token.getPreferredUsername(), token.getName())
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(subject);
    }

    private static Optional<String> email(IDToken token) {
        return Boolean.TRUE.equals(token.getEmailVerified()) ? Optional.ofNullable(token.getEmail()) : Optional.empty();
    }
}
