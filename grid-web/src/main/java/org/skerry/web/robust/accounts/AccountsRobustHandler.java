// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.UserAccountFields;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /accounts} (robust-wire section 4). */
@Singleton
public class AccountsRobustHandler {
    static final FormReply FAILURE =
            new FormReply(ServerResponse.of("result", "Failure"), ServerResponse.Layout.ONE_LINE_ODD);

    private final UserAccountService accounts;
    private final FormTable table;

    @Inject
    public AccountsRobustHandler(UserAccountService accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.table = new FormTable(
                "accounts",
                Map.of(
                        "getaccount", this::getAccount,
                        "getaccounts", this::getAccounts,
                        "getmultiaccounts", this::getMultiAccounts,
                        "createuser", changes::createUser,
                        "setaccount", changes::setAccount),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply getAccount(FormBody form) {
        var fields = form.wireFields();
        return FormReply.result(find(scope(fields), fields), UserAccountFields::of);
    }

    private Optional<UserAccount> find(ScopeId scope, WireFields fields) {
        if (fields.has("UserID")) {
            return accounts.find(scope, new AgentId(fields.uuid("UserID")));
        }
        if (fields.has("PrincipalID")) {
            return accounts.find(scope, new AgentId(fields.uuid("PrincipalID")));
        }
        if (fields.has("Email")) {
            return accounts.findByEmail(scope, fields.text("Email"));
        }
        if (fields.has("FirstName") && fields.has("LastName")) {
            return accounts.find(scope, new UserName(fields.text("FirstName"), fields.text("LastName")));
        }
        throw new MalformedBodyException("no account is named");
    }

    private FormReply getAccounts(FormBody form) {
        var fields = form.wireFields();
        return list(accounts.search(scope(fields), fields.required("query")));
    }

    private FormReply getMultiAccounts(FormBody form) {
        if (!form.hasList("IDS")) {
            throw new MalformedBodyException("no IDS[]");
        }
        var ids = form.list("IDS").stream()
                .map(UuidText::tryParse)
                .flatMap(Optional<UUID>::stream)
                .map(AgentId::new)
                .toList();
        return list(accounts.findAll(scope(form.wireFields()), ids));
    }

    private static FormReply list(List<UserAccount> found) {
        return FormReply.numbered("account", found, UserAccountFields::of);
    }

    /** Simulators say ScopeID, some tools SCOPEID. */
    static ScopeId scope(WireFields fields) {
        return new ScopeId(fields.uuidOrZero(fields.has("ScopeID") ? "ScopeID" : "SCOPEID"));
    }
}
