// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/** Name and password, for logins and for what administrators do in their place. */
@ApplicationScoped
public class Credentials {
    @Inject
    UserAccountService accounts;

    @Inject
    AuthenticationService authentication;

    /** The account, if the password is its own. An unknown name is tried as nobody, which takes as long as a wrong password. */
    public Optional<UserAccount> check(ScopeId scope, UserName name, String passwordMd5) {
        var account = accounts.find(scope, name);
        var id = account.map(UserAccount::id).orElse(AgentId.ZERO);
        return authentication.check(id, passwordMd5) ? account : Optional.empty();
    }
}
