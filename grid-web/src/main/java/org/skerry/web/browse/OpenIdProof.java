// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.skerry.api.identity.AuthToken;
import org.skerry.ejb.identity.openid.ProvenIdentities;
import org.skerry.ejb.identity.openid.ProvenIdentity;

/**
 * Whom a browser has just been proven to be at the OpenID provider: a token in a cookie that {@code /oidc/login} has set for
 * these pages alone. It opens nothing but the way to an account.
 */
@Singleton
public class OpenIdProof {
    /** The same word is in {@code org.skerry.web.openid.OpenIdLoginServlet}. */
    static final String COOKIE = "skerry_openid";

    private final ProvenIdentities identities;

    @Inject
    public OpenIdProof(ProvenIdentities identities) {
        this.identities = identities;
    }

    /** Somebody on the way. */
    record Shown(AuthToken token, ProvenIdentity identity) {
        String formWord() {
            return BrowseSession.wordOf(token);
        }
    }

    Optional<Shown> of(HttpServletRequest request) {
        return BrowseSession.token(request, COOKIE)
                .flatMap(token -> identities.find(token).map(identity -> new Shown(token, identity)));
    }

    /** It has served. */
    NewCookie used(Shown proof, boolean secure) {
        identities.take(proof.token());
        return BrowseSession.cookie(COOKIE, "", secure).maxAge(0).build();
    }
}
