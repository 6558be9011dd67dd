// SPDX-License-Identifier: Apache-2.0
/**
 * Logins by an OpenID provider: its configuration, identities that it has proven, and the accounts that they are linked to.
 * How a browser is led to the provider and back is the part of WildFly and of the web application {@code /oidc}. Open {@link
 * org.skerry.ejb.identity.openid.OpenIdLogin} and {@link org.skerry.ejb.identity.openid.OpenIdConfiguration}.
 */
@NullMarked
package org.skerry.ejb.identity.openid;

import org.jspecify.annotations.NullMarked;
