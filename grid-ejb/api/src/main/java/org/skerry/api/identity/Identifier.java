// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;

/**
 * The name of somebody who has proven who they are, the same for every provider.
 *
 * @param uri absolute; {@code urn:uuid:<id>} for an account of this grid, and the issuer's address with the subject as its
 *     fragment for somebody whom an OpenID provider knows
 */
public record Identifier(URI uri) {
    /** Characters of the longest one. */
    public static final int MAX_LENGTH = 512;

    private static final String ACCOUNT = "urn:uuid:";

    public Identifier {
        if (!uri.isAbsolute() || uri.toString().length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "an identifier is an absolute URI of at most " + MAX_LENGTH + " characters");
        }
    }

    /** That of an account. */
    public static Identifier of(AgentId account) {
        return new Identifier(URI.create(ACCOUNT + account));
    }

    /**
     * That of somebody whom an OpenID provider knows; no name or address of theirs, which can change hands.
     *
     * @param issuer the provider's, as it stands in its tokens
     * @param subject the provider's word for them, which it never gives to anybody else
     * @throws IllegalArgumentException if the issuer is no absolute URI without a fragment, or both are too long
     */
    public static Identifier ofOpenId(String issuer, String subject) {
        if (subject.isEmpty() || issuer.indexOf('#') >= 0 || issuer.startsWith(ACCOUNT)) {
            throw new IllegalArgumentException("an issuer has no fragment, and its users have a subject");
        }
        var fragment = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return new Identifier(URI.create(issuer + "#" + fragment));
    }

    /** Reads a URI, or a UUID alone for that of an account. */
    public static Optional<Identifier> tryParse(String text) {
        var bare = text.regionMatches(true, 0, ACCOUNT, 0, ACCOUNT.length()) ? text.substring(ACCOUNT.length()) : text;
        var account = UuidText.tryParse(bare).map(AgentId::new);
        if (account.isPresent()) {
            return account.map(Identifier::of);
        }
        try {
            return Optional.of(new Identifier(new URI(text)));
        } catch (URISyntaxException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The account that it names; empty for anybody else. */
    public Optional<AgentId> account() {
        var text = uri.toString();
        return text.startsWith(ACCOUNT)
                ? UuidText.tryParse(text.substring(ACCOUNT.length())).map(AgentId::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
