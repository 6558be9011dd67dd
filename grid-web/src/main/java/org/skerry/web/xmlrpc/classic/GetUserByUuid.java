// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_user_by_uuid}. */
@Singleton
@SimulatorCall
public class GetUserByUuid extends ClassicMethod {
    private final UserAccountService accounts;
    private final UserProfiles profiles;

    @Inject
    public GetUserByUuid(UserAccountService accounts, UserProfiles profiles) {
        super("get_user_by_uuid", ClassicAnswers.NOBODY);
        this.accounts = accounts;
        this.profiles = profiles;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return accounts.find(ScopeId.ZERO, new AgentId(members.uuid("avatar_uuid")))
                .map(profiles::told)
                .orElse(ClassicAnswers.NOBODY);
    }
}
