// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import java.util.Map;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;

/** Friendships in the words of the classic user server. */
final class FriendTalk {
    private FriendTalk() {}

    static UniversalUserId owner(WireFields members) {
        return user(members, "ownerID");
    }

    static UniversalUserId friend(WireFields members) {
        return user(members, "friendID");
    }

    private static UniversalUserId user(WireFields members, String name) {
        return UniversalUserId.tryParse(members.required(name))
                .filter(user -> !user.isForeign())
                .orElseThrow(() -> new MalformedBodyException(name + " is no user of this grid"));
    }

    static Map<String, Object> outcome(boolean done) {
        return done ? ClassicAnswers.DONE : ClassicAnswers.NOT_DONE;
    }
}
