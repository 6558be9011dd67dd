// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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

/** The names of users by id. There are no display names of other kinds yet: each is first and last name. */
final class GetDisplayNames implements Capability {
    private static final int MOST_IDS = 200;
    private static final Duration NEXT_UPDATE = Duration.ofDays(8);
    private static final Duration EXPIRES = Duration.ofDays(30);

    private final UserAccountService accounts;
    private final InstantSource clock;

    GetDisplayNames(UserAccountService accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
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
            agents.add(agent(account));
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

    private Llsd agent(UserAccount account) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new LlsdStruct()
                .put("username", account.name().toString())
                .put("display_name", account.name().toString())
                .put("display_name_next_update", new Llsd.Date(now.plus(NEXT_UPDATE)))
                .put("display_name_expires", new Llsd.Date(now.plus(EXPIRES)))
                .put("legacy_first_name", account.name().first())
                .put("legacy_last_name", account.name().last())
                .put("id", account.id().value())
                .put("is_display_name_default", true)
                .build();
    }
}
