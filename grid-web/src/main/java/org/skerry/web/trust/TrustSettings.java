// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What callers of the private side must show. Where both are set, either will do.
 *
 * @param secret in a header of our own
 * @param basic name and password as HTTP has them, which is what stock simulators can send
 */
record TrustSettings(Optional<String> secret, Optional<Basic> basic) {
    static final String SECRET = "skerry.trust.secret";
    static final String USER = "skerry.trust.username";
    static final String PASSWORD = "skerry.trust.password";
    private static final int LEAST_SECRET = 16;
    private static final int LEAST_PASSWORD = 8;

    /** Name and password. */
    record Basic(String user, String password) {}

    /**
     * Reads and checks the keys {@code skerry.trust.…}.
     *
     * @throws IllegalStateException naming the key and the remedy, but no secret
     */
    static TrustSettings read(Config config) {
        var secret = text(config, SECRET);
        if (secret.filter(text -> text.length() < LEAST_SECRET || !isPlain(text))
                .isPresent()) {
            throw new IllegalStateException(SECRET + ": give " + LEAST_SECRET
                    + " or more ASCII letters, digits and signs without blanks, or leave it out.");
        }
        var user = text(config, USER);
        var password = text(config, PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalStateException((user.isPresent() ? PASSWORD : USER) + " is missing: set both " + USER
                    + " and " + PASSWORD + ", or neither.");
        }
        if (user.filter(name -> name.indexOf(':') >= 0).isPresent()) {
            throw new IllegalStateException(
                    USER + " is '" + user.get() + "': a user name of HTTP has no colon; choose another.");
        }
        if (password.filter(text -> text.length() < LEAST_PASSWORD).isPresent()) {
            throw new IllegalStateException(
                    PASSWORD + " is too short: give " + LEAST_PASSWORD + " or more characters.");
        }
        return new TrustSettings(secret, user.flatMap(name -> password.map(word -> new Basic(name, word))));
    }

    /** Whether callers must show something. */
    boolean asksForProof() {
        return secret.isPresent() || basic.isPresent();
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "TrustSettings[secret=" + secret.isPresent() + ", basic=" + basic.isPresent() + "]";
    }
}
