// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code remove_user_friend}: two users are friends no more. */
@Singleton
@SimulatorCall
public class RemoveUserFriend extends ClassicMethod {
    private final FriendsService friends;

    @Inject
    public RemoveUserFriend(FriendsService friends) {
        super("remove_user_friend", ClassicAnswers.NOT_DONE);
        this.friends = friends;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var owner = FriendTalk.owner(members);
        var friend = FriendTalk.friend(members);
        return FriendTalk.outcome(friends.delete(owner, friend) && friends.delete(friend, owner));
    }
}
