// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_user_by_name}: a user by first and last name, a blank between them. */
@Singleton
@SimulatorCall
public class GetUserByName extends ClassicMethod {
    private final UserAccountService accounts;
    private final UserProfiles profiles;

    @Inject
    public GetUserByName(UserAccountService accounts, UserProfiles profiles) {
        super("get_user_by_name", ClassicAnswers.NOBODY);
        this.accounts = accounts;
        this.profiles = profiles;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var words = members.required("avatar_name").split(" ", -1);
        return words.length == 2
                ? accounts.find(ScopeId.ZERO, new UserName(words[0], words[1]))
                        .map(profiles::told)
                        .orElse(ClassicAnswers.NOBODY)
                : ClassicAnswers.NOBODY;
    }
}
