// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import java.util.Optional;
import org.skerry.api.identity.Identifier;

/**
 * Somebody who has just logged in at the provider, and who may have no account here.
 *
 * @param identifier issuer and subject
 * @param shown a name or address for people to know themselves by; proves nothing
 * @param email an address that the provider says it has verified
 */
public record ProvenIdentity(Identifier identifier, String shown, Optional<String> email) {
    /** Longer names are cut: they are the provider's and anything. */
    private static final int MAX_SHOWN = 100;

    public ProvenIdentity {
        shown = shown.length() > MAX_SHOWN ? shown.substring(0, MAX_SHOWN) : shown;
    }
}
