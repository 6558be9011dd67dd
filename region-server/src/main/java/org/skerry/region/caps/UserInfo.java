// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.profile.ProfilePreferences;
import org.skerry.api.profile.ProfileService;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The user's own e-mail address, and whether search finds the user; POST changes the latter. */
final class UserInfo implements Capability {
    private static final String VISIBLE = "default";
    private static final String HIDDEN = "hidden";

    private final ProfileService profiles;
    private final UserAccountService accounts;

    UserInfo(ProfileService profiles, UserAccountService accounts) {
        this.profiles = profiles;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "UserInfo";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return switch (call.method()) {
            case "GET" -> told(session);
            case "POST" -> changed(session, call);
            default -> Answer.methodNotAllowed("GET, POST");
        };
    }

    private Answer told(CapsSession session) {
        var chosen = profiles.preferences(session.agent());
        var email = accounts.find(ScopeId.ZERO, session.agent())
                .map(UserAccount::email)
                .filter(address -> !address.isEmpty())
                .orElse(chosen.email());
        return LlsdAnswer.of(new LlsdStruct()
                .put("email", email)
                .put("im_via_email", chosen.messagesByEmail())
                .put("directory_visibility", chosen.visible() ? VISIBLE : HIDDEN)
                .put("is_verified", !email.isEmpty())
                .build());
    }

    /** Viewers have had two names for the same. */
    private Answer changed(CapsSession session, HttpCall call) {
        var told = LlsdAnswer.struct(call);
        var before = profiles.preferences(session.agent());
        var wish = LlsdMembers.text(told, "dir_visibility") + LlsdMembers.text(told, "directory_visibility");
        var after = new ProfilePreferences(
                session.agent(),
                LlsdMembers.flag(told, "im_via_email", before.messagesByEmail()),
                wish.isEmpty() ? before.visible() : wish.equals(VISIBLE),
                before.email());
        if (!after.equals(before) && !profiles.updatePreferences(after)) {
            throw new ServiceUnavailableException("profiles", "did not keep how a user wants to be found");
        }
        return LlsdAnswer.of(new LlsdStruct().put("success", true).build());
    }
}
