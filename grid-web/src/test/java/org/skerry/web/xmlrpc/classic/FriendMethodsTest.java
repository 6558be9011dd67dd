// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.answer;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.ask;

import org.junit.jupiter.api.Test;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UniversalUserId;

class FriendMethodsTest {
    private static final String ANN = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String BOB = "11111111-aaaa-bbbb-cccc-000000000002";
    private static final String DONE = answer("returnString", "TRUE");
    private static final String NOT_DONE = answer("returnString", "FALSE");

    private final InMemoryFriendsService friends = new InMemoryFriendsService();

    private static String list(String owner, String friend, int ownerRights, int friendRights) {
        return answer(
                "avcount",
                "1",
                "ownerID0",
                owner,
                "friendID0",
                friend,
                "ownerPerms0",
                Integer.toString(ownerRights),
                "friendPerms0",
                Integer.toString(friendRights));
    }

    @Test
    void aFriendshipBeginsChangesAndEnds() {
        var list = new GetUserFriendList(friends);
        assertThat(ask(list, "ownerID", ANN)).isEqualTo(answer("avcount", "0"));
        assertThat(ask(new AddNewUserFriend(friends), "ownerID", ANN, "friendID", BOB, "friendPerms", "1"))
                .isEqualTo(DONE);
        assertThat(ask(list, "ownerID", ANN)).isEqualTo(list(ANN, BOB, 1, 1));
        assertThat(ask(new UpdateUserFriendPerms(friends), "ownerID", ANN, "friendID", BOB, "friendPerms", "5"))
                .isEqualTo(DONE);
        assertThat(ask(list, "ownerID", ANN)).isEqualTo(list(ANN, BOB, 1, 5));
        assertThat(ask(list, "ownerID", BOB)).isEqualTo(list(BOB, ANN, 5, 1));
        assertThat(ask(new RemoveUserFriend(friends), "ownerID", BOB, "friendID", ANN))
                .isEqualTo(DONE);
        assertThat(ask(list, "ownerID", ANN)).isEqualTo(answer("avcount", "0"));
        assertThat(ask(list, "ownerID", BOB)).isEqualTo(answer("avcount", "0"));
    }

    @Test
    void whatCannotBeIsNotDone() {
        assertThat(ask(new AddNewUserFriend(friends), "ownerID", ANN, "friendID", ANN, "friendPerms", "1"))
                .isEqualTo(NOT_DONE);
        assertThat(ask(new AddNewUserFriend(friends), "ownerID", ANN, "friendID", BOB, "friendPerms", "-1"))
                .isEqualTo(NOT_DONE);
        assertThat(ask(new AddNewUserFriend(friends), "ownerID", ANN, "friendID", BOB))
                .isEqualTo(NOT_DONE);
        assertThat(ask(new UpdateUserFriendPerms(friends), "ownerID", ANN, "friendID", BOB, "friendPerms", "7"))
                .isEqualTo(NOT_DONE);
        assertThat(ask(new RemoveUserFriend(friends), "ownerID", "x", "friendID", BOB))
                .isEqualTo(NOT_DONE);
        assertThat(ask(new GetUserFriendList(friends))).isEqualTo(answer("avcount", "0"));
    }

    @Test
    void anOfferThatWaitsIsNoFriendship() {
        friends.store(UniversalUserId.of(AgentId.of(ANN)), UniversalUserId.of(AgentId.of(BOB)), 0);
        assertThat(ask(new GetUserFriendList(friends), "ownerID", ANN)).isEqualTo(answer("avcount", "0"));
    }
}
