// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountService.StoreOutcome;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.UserAccountFields;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormReply;

/** New and changed accounts over the wire, as far as {@link AccountPolicy} lets them. */
@Singleton
public class AccountChanges {
    private final UserAccountService accounts;
    private final AuthenticationService passwords;
    private final InventoryService inventories;
    private final AccountPolicy policy;
    private final InstantSource clock;

    @Inject
    public AccountChanges(
            UserAccountService accounts,
            AuthenticationService passwords,
            InventoryService inventories,
            AccountPolicy policy) {
        this(accounts, passwords, inventories, policy, InstantSource.system());
    }

    AccountChanges(
            UserAccountService accounts,
            AuthenticationService passwords,
            InventoryService inventories,
            AccountPolicy policy,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.inventories = inventories;
        this.policy = policy;
        this.clock = clock;
    }

    FormReply createUser(FormBody form) {
        if (!policy.allowCreate()) {
            return AccountsRobustHandler.FAILURE;
        }
        var fields = form.wireFields();
        var name = new UserName(fields.required("FirstName"), fields.required("LastName"));
        var password = fields.required("Password");
        var scope = AccountsRobustHandler.scope(fields);
        var asked = new AgentId(fields.uuidOrZero("PrincipalID"));
        if (accounts.find(scope, name).isPresent()
                || (!asked.isZero() && accounts.find(ScopeId.ZERO, asked).isPresent())) {
            return AccountsRobustHandler.FAILURE;
        }
        var id = asked.isZero() ? AgentId.random() : asked;
        var account = new UserAccount(id, scope, name, fields.text("Email"), clock.instant(), 0, 0, "", "", Map.of());
        if (account.problem().isPresent()) {
            return AccountsRobustHandler.FAILURE;
        }
        // the account comes last: what is cut short before it leaves nothing that looks complete, and may be repeated
        if (!passwords.setPassword(id, password)) {
            return AccountsRobustHandler.FAILURE;
        }
        inventories.createUserInventory(id);
        return store(account);
    }

    FormReply setAccount(FormBody form) {
        var fields = form.wireFields();
        var id = new AgentId(fields.uuid("PrincipalID"));
        var known = accounts.find(ScopeId.ZERO, id);
        if (!(known.isPresent() ? policy.allowSet() : policy.allowCreate() && isWhole(fields))) {
            return AccountsRobustHandler.FAILURE;
        }
        return store(known.map(account -> UserAccountFields.changed(account, fields))
                .orElseGet(() -> UserAccountFields.read(fields)));
    }

    private static boolean isWhole(WireFields fields) {
        return fields.has("FirstName") && fields.has("LastName");
    }

    private FormReply store(UserAccount account) {
        return switch (accounts.store(account)) {
            case StoreOutcome.Stored(var stored) -> FormReply.result(Optional.of(stored), UserAccountFields::of);
            case StoreOutcome.Refused _ -> AccountsRobustHandler.FAILURE;
        };
    }
}
