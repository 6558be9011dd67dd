// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a caller shows with each request after a login. Whoever has it is taken for its owner, so it is never logged and
 * stores keep its hash alone.
 *
 * @param text 43 characters of URL-safe Base64, which are 256 random bits
 */
public record AuthToken(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public AuthToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /**
     * A fresh one.
     *
     * @param random unguessable
     */
    public static AuthToken random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AuthToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what cannot be one. */
    public static Optional<AuthToken> tryParse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AuthToken(text)) : Optional.empty();
    }

    /** Says that it is one, not which. */
    @Override
    public String toString() {
        return "AuthToken";
    }
}
