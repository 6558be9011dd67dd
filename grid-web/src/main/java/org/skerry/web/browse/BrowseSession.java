// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.access.Caller;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.Identifier;

/**
 * Who looks at the pages: the token in a cookie that no script can read and that no other site's request brings along.
 * Forms that change something also carry a word made of the token, which other sites cannot know.
 */
@Singleton
public class BrowseSession {
    static final String COOKIE = "skerry_browse";
    /** The name of the field in forms. */
    static final String FORM_WORD = "word";

    private final AuthenticationProvider tokens;

    @Inject
    public BrowseSession(AuthenticationProvider tokens) {
        this.tokens = tokens;
    }

    /** Somebody who is logged in. */
    record Visitor(AuthToken token, Identifier who) {
        /** As anybody in public: pages are the same on the private listener. */
        Caller caller() {
            return new Caller(Caller.Side.PUBLIC, Optional.of(token));
        }

        String formWord() {
            return wordOf(token);
        }
    }

    Optional<Visitor> visitor(HttpServletRequest request) {
        return token(request)
                .flatMap(token -> tokens.tryGetIdentifier(token).toOptional().map(who -> new Visitor(token, who)));
    }

    static Optional<AuthToken> token(HttpServletRequest request) {
        return token(request, COOKIE);
    }

    static Optional<AuthToken> token(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> AuthToken.tryParse(cookie.getValue()));
    }

    /** Whether a form was made for this visitor. */
    static boolean isOwnForm(AuthToken token, @Nullable String word) {
        return word != null
                && MessageDigest.isEqual(
                        wordOf(token).getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }

    static String wordOf(AuthToken token) {
        return ContentHash.of(Octets.utf8("form " + token.text())).toString();
    }

    /** Whether a browser says that another site has made it ask. */
    static boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    static NewCookie cookie(AuthToken token, boolean secure) {
        return cookie(COOKIE, token.text(), secure).build();
    }

    static NewCookie noCookie(boolean secure) {
        return cookie(COOKIE, "", secure).maxAge(0).build();
    }

    static NewCookie.Builder cookie(String name, String value, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(Page.ROOT)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(secure);
    }
}
