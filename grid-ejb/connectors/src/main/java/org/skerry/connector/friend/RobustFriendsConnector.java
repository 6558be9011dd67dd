// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.friend;

import java.net.URI;
import java.util.List;
import org.skerry.api.friend.Friend;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.FriendFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Friendships at a remote grid. Foreigners have METHODs of their own, which end in {@code _string}. */
public final class RobustFriendsConnector implements FriendsService {
    private final FormService service;

    public RobustFriendsConnector(URI base, RobustCalls calls) {
        this.service = new FormService("friends", base, "friends", calls);
    }

    @Override
    public List<Friend> findAll(UniversalUserId user) {
        var method = method("getfriends", user);
        var answer = service.ask(FormBody.request().add("PRINCIPALID", user).add("METHOD", method));
        if (answer.text("Result").isPresent()) {
            throw service.refused(method);
        }
        return service.many(method, answer, FriendFields::read);
    }

    @Override
    public boolean store(UniversalUserId user, UniversalUserId friend, int flags) {
        return FormService.succeeded(service.ask(FormBody.request()
                .add("PrincipalID", user)
                .add("Friend", friend)
                .add("MyFlags", flags)
                .add("METHOD", "storefriend")));
    }

    @Override
    public boolean delete(UniversalUserId user, UniversalUserId friend) {
        return FormService.succeeded(service.ask(FormBody.request()
                .add("PRINCIPALID", user)
                .add("FRIEND", friend)
                .add("METHOD", method("deletefriend", user))));
    }

    private static String method(String name, UniversalUserId user) {
        return user.isForeign() ? name + "_string" : name;
    }
}
