// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.simulation.ViewerIdentity;

/**
 * What a viewer asks for.
 *
 * @param passwordMd5 lower-case hex MD5 of the password, whatever form it was sent in; or the user's web login key, a
 *     UUID with its dashes
 * @param start {@code home}, {@code last}, {@code uri:Region&x&y&z}, or anything a viewer may send; never trusted
 * @param clientAddress the viewer's IP address
 */
public record LoginRequest(
        UserName name,
        String passwordMd5,
        String start,
        ScopeId scope,
        ViewerIdentity viewer,
        String clientAddress,
        Agreements agreements,
        Proof proof) {

    /**
     * What the user has clicked away before this attempt.
     *
     * @param terms member {@code agree_to_tos}
     * @param notice member {@code read_critical}
     */
    public record Agreements(boolean terms, boolean notice) {
        public static final Agreements NONE = new Agreements(false, false);
    }

    /**
     * What the viewer has for a second factor; both empty if it knows of none.
     *
     * @param token as the user typed it, member {@code token}
     * @param memory what an earlier login gave the viewer to keep, member {@code mfa_hash}
     */
    public record Proof(String token, String memory) {
        public static final Proof NONE = new Proof("", "");
    }
}
