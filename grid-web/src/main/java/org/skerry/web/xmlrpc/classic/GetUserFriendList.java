// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.friend.Friend;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_user_friend_list}: a user's friends of this grid; offers that wait are none yet. */
@Singleton
@SimulatorCall
public class GetUserFriendList extends ClassicMethod {
    private final FriendsService friends;

    @Inject
    public GetUserFriendList(FriendsService friends) {
        super("get_user_friend_list", Map.of("avcount", "0"));
        this.friends = friends;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var found = friends.findAll(FriendTalk.owner(members)).stream()
                .filter(side -> side.theirFlags() != Friend.NOT_ACCEPTED
                        && !side.friend().isForeign())
                .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("avcount", Integer.toString(found.size()));
        for (var i = 0; i < found.size(); i++) {
            answer.put("ownerID" + i, found.get(i).user().toString());
            answer.put("friendID" + i, found.get(i).friend().toString());
            answer.put("ownerPerms" + i, Integer.toString(found.get(i).theirFlags()));
            answer.put("friendPerms" + i, Integer.toString(found.get(i).myFlags()));
        }
        return answer;
    }
}
