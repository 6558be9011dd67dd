// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_avatar_picker_avatar}: users by a part of their name. */
@Singleton
@SimulatorCall
public class GetAvatarPickerAvatar extends ClassicMethod {
    private final UserAccountService accounts;

    @Inject
    public GetAvatarPickerAvatar(UserAccountService accounts) {
        super("get_avatar_picker_avatar", Map.of("avcount", "0"));
        this.accounts = accounts;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var query = members.uuid("queryid");
        var found = accounts.search(ScopeId.ZERO, members.required("avquery"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("queryid", query.toString());
        answer.put("avcount", Integer.toString(found.size()));
        for (var i = 0; i < found.size(); i++) {
            answer.put("avatarid" + i, found.get(i).id().toString());
            answer.put("firstname" + i, found.get(i).name().first());
            answer.put("lastname" + i, found.get(i).name().last());
        }
        return answer;
    }
}
