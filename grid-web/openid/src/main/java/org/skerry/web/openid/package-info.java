// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /oidc/login}: WildFly's OpenID client leads a browser to the provider and back; here is what keeps it in bounds,
 * and what hands the person it has proven over to the browse pages. Open {@link org.skerry.web.openid.OpenIdGate} and
 * {@link org.skerry.web.openid.OpenIdLoginServlet}; see docs/adr/0029-openid-connect.md.
 */
@NullMarked
package org.skerry.web.openid;

import org.jspecify.annotations.NullMarked;
