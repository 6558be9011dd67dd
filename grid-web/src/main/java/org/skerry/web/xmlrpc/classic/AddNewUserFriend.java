// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code add_new_user_friend}: two users become friends; both sides get the same rights. */
@Singleton
@SimulatorCall
public class AddNewUserFriend extends ClassicMethod {
    private final FriendsService friends;

    @Inject
    public AddNewUserFriend(FriendsService friends) {
        super("add_new_user_friend", ClassicAnswers.NOT_DONE);
        this.friends = friends;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var owner = FriendTalk.owner(members);
        var friend = FriendTalk.friend(members);
        var rights = members.integer("friendPerms");
        return FriendTalk.outcome(friends.store(owner, friend, rights) && friends.store(friend, owner, rights));
    }
}
