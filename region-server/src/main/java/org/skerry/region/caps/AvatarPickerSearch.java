// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.id.ScopeId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Users by what their names begin with, a page at a time: {@code ?page_size=&page=&names=}. Pages count from 1. */
final class AvatarPickerSearch implements Capability {
    private static final int SHORTEST = 3;
    private static final int MOST_PER_PAGE = 100;

    private final UserAccountService accounts;
    private final DisplayName names;

    AvatarPickerSearch(UserAccountService accounts, DisplayName names) {
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    public String name() {
        return "AvatarPickerSearch";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        var query = call.parameter("names").orElse("").strip();
        if (query.length() < SHORTEST) {
            return Answer.badRequest("names needs at least " + SHORTEST + " letters");
        }
        var size = number(call, "page_size", MOST_PER_PAGE);
        var page = number(call, "page", 1);
        var found = accounts.search(ScopeId.ZERO, query).stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .<Llsd>map(this::agent)
                .toList();
        return LlsdAnswer.of(
                new LlsdStruct().put("agents", new Llsd.Array(found)).build());
    }

    private Llsd agent(UserAccount account) {
        return names.of(account);
    }

    /** What is no number from 1 to {@link #MOST_PER_PAGE} counts as the default. */
    private static int number(HttpCall call, String name, int otherwise) {
        var text = call.parameter(name).orElse("");
        if (!text.matches("[1-9][0-9]{0,2}")) {
            return otherwise;
        }
        return Math.min(Integer.parseInt(text), MOST_PER_PAGE);
    }
}
