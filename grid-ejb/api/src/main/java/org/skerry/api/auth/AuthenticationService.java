// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

import java.time.Duration;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Passwords and the tokens they buy. Thread-safe. Checking a password takes tens of milliseconds of CPU by intent.
 * Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface AuthenticationService {
    /** No token lives longer, whatever was asked (robust-wire section 5). */
    Duration MAX_LIFETIME = Duration.ofMinutes(30);

    /**
     * Checks a password, or uses up a web login key.
     *
     * @param proof lower-case hex MD5 of the password, as viewers and simulators send it; or the user's web login key as
     *     a UUID with its dashes, which is good once
     * @param lifetime how long the token shall be good; capped at {@link #MAX_LIFETIME}
     * @return a fresh token, or empty for a wrong password and for an unknown user alike
     */
    @Changes
    Optional<String> authenticate(AgentId id, String proof, Duration lifetime);

    /** As {@link #authenticate}, for those who need no token. */
    @Changes
    default boolean check(AgentId id, String proof) {
        var token = authenticate(id, proof, Duration.ofMinutes(1));
        token.ifPresent(bought -> release(id, bought));
        return token.isPresent();
    }

    /** Whether the token is good for this user; if so it is extended to {@code lifetime} from now. */
    @Changes(repeatable = true)
    boolean verify(AgentId id, String token, Duration lifetime);

    /** Ends a token; false if there was none. */
    @Changes
    boolean release(AgentId id, String token);

    /**
     * Sets the password of a user, who need not have had one. Ends the user's tokens and web login key.
     *
     * @param clearText the password itself; only a slow salted hash is kept
     */
    @Changes(repeatable = true)
    boolean setPassword(AgentId id, String clearText);

    /** How a user proves who they are; empty for one without a password. */
    @Reads(shared = false)
    Optional<AuthInfo> info(AgentId id);

    /**
     * Changes how a user proves who they are: the way in for users of another grid. A password in OpenSimulator's form
     * becomes a slow hash at once and a better one when it is first used. A user without a password needs one in the
     * change. A new password ends the user's tokens.
     *
     * @return false for nobody, for a password in no known form, and for a user that would be left without one
     */
    @Changes(repeatable = true)
    boolean setInfo(AgentId id, AuthInfo.Change change);
}
