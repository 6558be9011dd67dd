// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.friend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UniversalUserId;

/** What every implementation of {@link FriendsService} must do. */
public interface FriendsServiceContract {
    FriendsService testee();

    private static UniversalUserId user() {
        return UniversalUserId.of(AgentId.random());
    }

    private static UniversalUserId foreigner(UUID agent, String rest) {
        return UniversalUserId.tryParse(agent + rest).orElseThrow();
    }

    @Test
    default void aStrangerHasNoFriends() {
        assertThat(testee().findAll(user())).isEmpty();
    }

    @Test
    default void anOfferWaitsForItsAnswer() {
        var sender = user();
        var receiver = user();
        assertThat(testee().store(receiver, sender, 0)).isTrue();

        assertThat(testee().findAll(receiver)).containsExactly(new Friend(receiver, sender, 0, Friend.NOT_ACCEPTED));
        assertThat(testee().findAll(sender)).isEmpty();
    }

    @Test
    default void friendsHaveBothSides() {
        var one = user();
        var two = user();
        testee().store(two, one, 0);
        testee().store(two, one, 1);
        testee().store(one, two, 1);
        testee().store(one, two, 7);

        assertThat(testee().findAll(one)).containsExactly(new Friend(one, two, 7, 1));
        assertThat(testee().findAll(two)).containsExactly(new Friend(two, one, 1, 7));
    }

    @Test
    default void eachSideIsDeletedByItself() {
        var one = user();
        var two = user();
        testee().store(one, two, 1);
        testee().store(two, one, 1);

        assertThat(testee().delete(one, two)).isTrue();
        assertThat(testee().findAll(one)).isEmpty();
        assertThat(testee().findAll(two)).containsExactly(new Friend(two, one, 1, Friend.NOT_ACCEPTED));
        assertThat(testee().delete(one, two)).isTrue();
        assertThat(testee().delete(user(), user())).isTrue();
    }

    @Test
    default void friendsOfOtherGridsAreFoundFromBothSides() {
        var local = user();
        var foreign = foreigner(UUID.randomUUID(), ";http://far.example:8002/;First Last;s3cr;t");
        testee().store(local, foreign, 1);
        testee().store(foreign, local, 3);

        assertThat(testee().findAll(local)).containsExactly(new Friend(local, foreign, 1, 3));
        assertThat(testee().findAll(foreign)).containsExactly(new Friend(foreign, local, 3, 1));
    }

    @Test
    default void aForeignerIsFoundWithoutSecretOrHome() {
        var agent = UUID.randomUUID();
        var local = user();
        var foreign = foreigner(agent, ";http://far.example:8002/;First_L%st;secret");
        testee().store(foreign, local, 1);

        assertThat(testee().findAll(foreigner(agent, ";http://far.example:8002/;First_L%st")))
                .hasSize(1);
        assertThat(testee().findAll(foreigner(agent, ""))).hasSize(1);
        assertThat(testee().findAll(foreigner(agent, ";http://far.example:8002/;FirstxLyst")))
                .isEmpty();
        assertThat(testee().findAll(foreigner(agent, ";http://far.example:8002/;First")))
                .isEmpty();
    }

    @Test
    default void whatIsNoFriendshipChangesNothing() {
        var one = user();
        var two = user();
        testee().store(one, two, 1);
        assertThat(testee().store(one, two, -1)).isFalse();
        assertThat(testee().store(one, one, 1)).isFalse();
        assertThat(testee().store(one, foreigner(one.agent(), ";http://a/;b c"), 1))
                .isFalse();
        var foreign = foreigner(UUID.randomUUID(), ";http://a/;b c");
        assertThat(testee().store(foreign, foreigner(UUID.randomUUID(), ";http://d/;e f"), 1))
                .isFalse();
        assertThat(testee().findAll(foreign)).isEmpty();
        assertThat(testee().findAll(one)).containsExactly(new Friend(one, two, 1, Friend.NOT_ACCEPTED));
    }

    @Test
    default void theLongestIdsAreKept() {
        var one = user();
        var far = UUID.randomUUID() + ";http://far.example/;";
        var longest = UniversalUserId.tryParse(far + "é".repeat(UniversalUserId.MAX_LENGTH - far.length()))
                .orElseThrow();
        assertThat(testee().store(one, longest, 1)).isTrue();
        assertThat(testee().store(longest, one, 1)).isTrue();
        assertThat(testee().findAll(longest)).containsExactly(new Friend(longest, one, 1, 1));
    }

    @Test
    default void simultaneousWritersOfOneSideLeaveOne() throws InterruptedException {
        var one = user();
        var two = user();
        var outcomes = Race.of(8, runner -> testee().store(one, two, runner));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().findAll(one))
                .singleElement()
                .satisfies(friend -> assertThat(friend.myFlags()).isBetween(0, 7));
    }

    @Test
    default void simultaneousFriendsAreAllKept() throws InterruptedException {
        var one = user();
        var outcomes = Race.of(8, _ -> testee().store(one, user(), 1));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().findAll(one)).hasSize(8);
    }
}
