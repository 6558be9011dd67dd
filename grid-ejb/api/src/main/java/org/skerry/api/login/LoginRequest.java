// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.simulation.ViewerIdentity;

/**
 * What a viewer asks for.
 *
 * @param passwordMd5 lower-case hex MD5 of the password, whatever form it was sent in
 * @param start {@code home}, {@code last}, {@code uri:Region&x&y&z}, or anything a viewer may send; never trusted
 * @param clientAddress the viewer's IP address
 */
public record LoginRequest(
        UserName name, String passwordMd5, String start, ScopeId scope, ViewerIdentity viewer, String clientAddress) {}
