// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.friend;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.FriendFields;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/**
 * The METHODs of {@code /friends} (robust-wire section 9). Mind the case of the names: storefriend has PrincipalID and
 * Friend, the others PRINCIPALID and FRIEND.
 */
@Singleton
public class FriendsRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("Result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("Result", "Failure", "Message", "");

    private final FriendsService friends;
    private final FormTable table;

    @Inject
    public FriendsRobustHandler(FriendsService friends) {
        this.friends = friends;
        this.table = new FormTable(
                "friends",
                Map.of(
                        "getfriends", this::getFriends,
                        "getfriends_string", this::getFriends,
                        "storefriend", this::storeFriend,
                        "deletefriend", this::deleteFriend,
                        "deletefriend_string", this::deleteFriend),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply getFriends(FormBody form) {
        var user = FriendFields.user(form.wireFields(), "PRINCIPALID");
        return FormReply.numbered("friend", friends.findAll(user), FriendFields::of);
    }

    private FormReply storeFriend(FormBody form) {
        var fields = form.wireFields();
        return outcome(friends.store(
                FriendFields.user(fields, "PrincipalID"),
                FriendFields.user(fields, "Friend"),
                fields.integer("MyFlags")));
    }

    private FormReply deleteFriend(FormBody form) {
        var fields = form.wireFields();
        return outcome(friends.delete(FriendFields.user(fields, "PRINCIPALID"), FriendFields.user(fields, "FRIEND")));
    }

    private static FormReply outcome(boolean done) {
        return done ? SUCCESS : FAILURE;
    }
}
