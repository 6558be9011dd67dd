// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code update_user_friend_perms}: what a user lets a friend do, who must be one. */
@Singleton
@SimulatorCall
public class UpdateUserFriendPerms extends ClassicMethod {
    private final FriendsService friends;

    @Inject
    public UpdateUserFriendPerms(FriendsService friends) {
        super("update_user_friend_perms", ClassicAnswers.NOT_DONE);
        this.friends = friends;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var owner = FriendTalk.owner(members);
        var friend = FriendTalk.friend(members);
        var known =
                friends.findAll(owner).stream().anyMatch(side -> side.friend().equals(friend));
        return FriendTalk.outcome(known && friends.store(owner, friend, members.integer("friendPerms")));
    }
}
