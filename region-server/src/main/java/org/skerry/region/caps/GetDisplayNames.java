// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The names of users by id. */
final class GetDisplayNames implements Capability {
    private static final int MOST_IDS = 200;

    private final UserAccountService accounts;
    private final DisplayName names;

    GetDisplayNames(UserAccountService accounts, DisplayName names) {
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    public String name() {
        return "GetDisplayNames";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var asked = call.parameters().getOrDefault("ids", List.of()).stream()
                .limit(MOST_IDS)
                .flatMap(text -> UuidText.tryParse(text).stream())
                .map(AgentId::new)
                .distinct()
                .toList();
        var found = asked.isEmpty() ? List.<UserAccount>of() : accounts.findAll(ScopeId.ZERO, asked);
        var unknown = new HashSet<>(asked);
        var agents = new ArrayList<Llsd>();
        for (var account : found) {
            unknown.remove(account.id());
            agents.add(names.of(account));
        }
        var out = new LlsdStruct().put("agents", new Llsd.Array(agents));
        if (!unknown.isEmpty()) {
            out.put(
                    "bad_ids",
                    new Llsd.Array(unknown.stream()
                            .<Llsd>map(id -> new Llsd.Id(id.value()))
                            .toList()));
        }
        return LlsdAnswer.of(out.build());
    }
}
