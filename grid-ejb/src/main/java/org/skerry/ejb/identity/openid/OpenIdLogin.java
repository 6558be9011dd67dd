// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.audit.Actor;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.identity.AccountLogin;

/**
 * Lets people in whom the provider knows, as the account that their identity is linked to. The provider's word alone makes
 * no link, unless the operator allows it for addresses that the provider has verified; and never to an account that
 * administers the grid. Thread-safe; blocks.
 */
@ApplicationScoped
public class OpenIdLogin {
    /** As for god powers in the world (robust-wire section 4). */
    private static final int ADMINISTRATOR = 200;

    @Inject
    OpenIdSettings settings;

    @Inject
    OpenIdLinks links;

    @Inject
    LinkedIdentities identities;

    @Inject
    UserAccountService accounts;

    @Inject
    AccountLogin logins;

    /** What came of it. */
    public sealed interface Outcome {
        record Opened(AccountLogin.Outcome.Opened session) implements Outcome {}

        /** Nobody is known by this identity: its owner has to link it. */
        record NotLinked() implements Outcome {}

        /** Its account is barred or gone. */
        record Refused() implements Outcome {}
    }

    /**
     * Opens the frontends, if there is an account.
     *
     * @param address of the caller
     */
    public Outcome login(ProvenIdentity proven, String address) {
        var linked = links.account(proven.identifier());
        if (linked.isPresent()) {
            return accounts.find(ScopeId.ZERO, linked.get())
                    .map(account -> opened(account, address))
                    .orElseGet(Outcome.Refused::new);
        }
        return byEmail(proven)
                .filter(account -> identities.link(
                        proven.identifier(), account.id(), new Actor("openid:" + proven.identifier(), address)))
                .map(account -> opened(account, address))
                .orElseGet(Outcome.NotLinked::new);
    }

    private Outcome opened(UserAccount account, String address) {
        return account.level() < 0
                ? new Outcome.Refused()
                : new Outcome.Opened(logins.open(account, address, "openid-login"));
    }

    private Optional<UserAccount> byEmail(ProvenIdentity proven) {
        return settings.provider()
                .filter(OpenIdSettings.Provider::linksByEmail)
                .flatMap(_ -> proven.email())
                .filter(email -> !email.isBlank())
                .flatMap(email -> accounts.findByEmail(ScopeId.ZERO, email))
                .filter(account -> account.level() >= 0 && account.level() < ADMINISTRATOR);
    }

    /**
     * Links an identity to the account of somebody who has just shown its password as well.
     *
     * @return false if it is another account's by now
     */
    public boolean link(ProvenIdentity proven, UserAccount account, String address) {
        return identities.link(
                proven.identifier(), account.id(), new Actor(account.name().toString(), address));
    }
}
