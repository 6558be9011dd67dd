// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import java.net.URI;
import java.util.Optional;

/**
 * Whether people may log in by an OpenID provider, and by which one.
 *
 * @param provider empty if they may not
 */
public record OpenIdSettings(Optional<Provider> provider) {
    /**
     * A provider, as far as the grid's own code has to know it. Where it is and the client's secret are read by WildFly.
     *
     * @param name shown to people
     * @param publicAddress scheme, host and port at which browsers reach the public listener; providers send them back there
     *     and nowhere else
     * @param subjectClaim the claim that tells one of its users from all others, for ever
     * @param scope what is asked for, as OAuth writes it
     * @param linksByEmail whether somebody whose address the provider has verified is taken for the account with that address
     */
    public record Provider(String name, URI publicAddress, String subjectClaim, String scope, boolean linksByEmail) {
        /** Where a login begins. */
        public URI start() {
            return publicAddress.resolve("/oidc/login");
        }
    }
}
