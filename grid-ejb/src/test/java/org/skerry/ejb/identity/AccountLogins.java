// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import java.security.SecureRandom;
import org.skerry.api.audit.AuditTrail;
import org.skerry.api.identity.AuthenticationProvider;

/** Logins for tests of what opens sessions without a password. */
@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
public final class AccountLogins {
    private AccountLogins() {}

    public static AccountLogin of(AuthenticationProvider tokens, AuditTrail audit) {
        var logins = new AccountLogin();
        logins.tokens = tokens;
        logins.audit = audit;
        logins.random = new SecureRandom();
        return logins;
    }
}
