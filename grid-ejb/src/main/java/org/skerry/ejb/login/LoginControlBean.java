// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.Actor;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginControl;
import org.skerry.ejb.backoff.LoginBackOff;
import org.skerry.ejb.login.rule.MinimumLevel;

/** Changes of the login's rules, by administrators who show their password. */
@ApplicationScoped
public class LoginControlBean implements LoginControl {
    private static final System.Logger LOG = System.getLogger(LoginControlBean.class.getName());

    @Inject
    Credentials credentials;

    @Inject
    MinimumLevel minimum;

    @Inject
    LoginBackOff backOff;

    @Override
    public boolean setMinimumLevel(
            ScopeId scope, UserName administrator, String passwordMd5, int level, String clientAddress) {
        var checked =
                backOff.check(administrator, clientAddress, () -> credentials.check(scope, administrator, passwordMd5));
        var may = checked instanceof LoginBackOff.Checked.Passed(var account) && account.level() >= ADMINISTRATOR_LEVEL;
        if (may) {
            new Actor("account:" + administrator, clientAddress).run(() -> minimum.set(level));
        } else {
            LOG.log(Level.INFO, "login=minimum-level-refused client={0}", clientAddress);
        }
        return may;
    }
}
