// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginControl;
import org.skerry.ejb.login.rule.MinimumLevel;

/** Changes of the login's rules, by administrators who show their password. */
@ApplicationScoped
public class LoginControlBean implements LoginControl {
    private static final System.Logger LOG = System.getLogger(LoginControlBean.class.getName());

    @Inject
    Credentials credentials;

    @Inject
    MinimumLevel minimum;

    @Override
    public boolean setMinimumLevel(ScopeId scope, UserName administrator, String passwordMd5, int level) {
        var account = credentials.check(scope, administrator, passwordMd5);
        var may = account.filter(known -> known.level() >= ADMINISTRATOR_LEVEL).isPresent();
        if (may) {
            var before = minimum.get();
            minimum.set(level);
            LOG.log(
                    Level.INFO,
                    "login=minimum-level was={0,number,#} is={1,number,#} by={2}",
                    before,
                    level,
                    account.get().id());
        } else {
            LOG.log(Level.INFO, "login=minimum-level-refused known={0}", account.isPresent());
        }
        return may;
    }
}
