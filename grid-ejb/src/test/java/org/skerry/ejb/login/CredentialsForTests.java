// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import org.skerry.api.account.UserAccountService;
import org.skerry.api.auth.AuthenticationService;

/** Credentials as other packages' tests want them. */
public final class CredentialsForTests {
    private CredentialsForTests() {}

    @SuppressWarnings("UnnecessaryAssignment") // it stands in for the container
    public static Credentials of(UserAccountService accounts, AuthenticationService passwords) {
        var credentials = new Credentials();
        credentials.accounts = accounts;
        credentials.authentication = passwords;
        return credentials;
    }
}
