// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.friend.Friend;
import org.skerry.api.id.UniversalUserId;

/** A friend as names and values (robust-wire section 9). */
public final class FriendFields {
    private FriendFields() {}

    public static Map<String, String> of(Friend friend) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("PrincipalID", friend.user().text());
        fields.put("Friend", friend.friend().text());
        fields.put("MyFlags", Integer.toString(friend.myFlags()));
        fields.put("TheirFlags", Integer.toString(friend.theirFlags()));
        return fields;
    }

    public static Friend read(WireFields fields) {
        return new Friend(
                user(fields, "PrincipalID"),
                user(fields, "Friend"),
                fields.integer("MyFlags", 0),
                fields.integer("TheirFlags", Friend.NOT_ACCEPTED));
    }

    /**
     * Reads a user's id, of this grid or of another.
     *
     * @throws MalformedBodyException if it is missing or none
     */
    public static UniversalUserId user(WireFields fields, String name) {
        return UniversalUserId.tryParse(fields.required(name))
                .orElseThrow(() -> new MalformedBodyException(name + " is not a user's id"));
    }
}
