// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

/**
 * Keeps which token stands for whom. Those who log people in, by password or by an OpenID provider, add; frontends ask.
 * A token is forgotten when it was not asked for within a time, and at the latest when it is old. Thread-safe; may block.
 */
public interface AuthenticationProvider {
    /**
     * From now on the token stands for this identifier.
     *
     * @param token fresh: one that is known already is a failure and stands for whom it did
     */
    IdentityResult<AuthToken> addIdentifier(AuthToken token, Identifier identifier);

    /**
     * The token stands for nobody any more.
     *
     * @return for whom it stood
     */
    IdentityResult<Identifier> removeIdentifier(AuthToken token);

    /** For whom the token stands; asking keeps it alive. */
    IdentityResult<Identifier> tryGetIdentifier(AuthToken token);

    /** All tokens of somebody, such as one whose password was changed, stand for nobody any more. */
    IdentityResult<Integer> removeAll(Identifier identifier);
}
