// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.UserAccountFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** The accounts of a remote grid. */
public final class RobustUserAccountConnector implements UserAccountService {
    private final FormService service;

    public RobustUserAccountConnector(URI base, RobustCalls calls) {
        this.service = new FormService("accounts", base, "accounts", calls);
    }

    @Override
    public Optional<UserAccount> find(ScopeId scope, AgentId id) {
        return one(request("getaccount", scope).add("UserID", id));
    }

    @Override
    public Optional<UserAccount> find(ScopeId scope, UserName name) {
        return one(request("getaccount", scope).add("FirstName", name.first()).add("LastName", name.last()));
    }

    @Override
    public Optional<UserAccount> findByEmail(ScopeId scope, String email) {
        return email.isBlank()
                ? Optional.empty()
                : one(request("getaccount", scope).add("Email", email));
    }

    @Override
    public List<UserAccount> search(ScopeId scope, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        return many("getaccounts", request("getaccounts", scope).add("query", query));
    }

    @Override
    public List<UserAccount> findAll(ScopeId scope, List<AgentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return many("getmultiaccounts", request("getmultiaccounts", scope).addList("IDS", ids));
    }

    @Override
    public StoreOutcome store(UserAccount account) {
        var answer = service.ask(
                FormBody.request().versions().add("METHOD", "setaccount").addAll(UserAccountFields.of(account)));
        return answer.tree("result")
                .<StoreOutcome>map(
                        tree -> new StoreOutcome.Stored(service.read(() -> UserAccountFields.read(tree.wireFields()))))
                .orElseGet(() -> new StoreOutcome.Refused("the grid does not let accounts be changed from here"));
    }

    private Optional<UserAccount> one(FormBody.Builder form) {
        return service.one("getaccount", service.ask(form), UserAccountFields::read);
    }

    private List<UserAccount> many(String operation, FormBody.Builder form) {
        return service.many(operation, service.ask(form), UserAccountFields::read);
    }

    private static FormBody.Builder request(String method, ScopeId scope) {
        return FormBody.request().versions().add("METHOD", method).add("ScopeID", scope);
    }
}
