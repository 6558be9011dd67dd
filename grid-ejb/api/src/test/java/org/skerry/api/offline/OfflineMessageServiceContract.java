// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.message.InstantMessages.notice;
import static org.skerry.api.message.InstantMessages.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;

/** What every implementation of {@link OfflineMessageService} must do; it keeps 25 messages for each user. */
public interface OfflineMessageServiceContract {
    int LIMIT = 25;

    OfflineMessageService testee();

    private void keep(InstantMessage message) {
        assertThat(testee().store(message)).isInstanceOf(StoreOutcome.Stored.class);
    }

    private void refuse(InstantMessage message) {
        assertThat(testee().store(message))
                .isInstanceOfSatisfying(
                        StoreOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isNotBlank());
    }

    @Test
    default void nothingWaitsForAStranger() {
        assertThat(testee().take(AgentId.random())).isEmpty();
    }

    @Test
    default void messagesAreGivenOutOnceInOrder() {
        var to = AgentId.random();
        var messages = List.of(talk(AgentId.random(), to, "one"), notice(UUID.randomUUID(), to), talk(to, to, ""));
        messages.forEach(this::keep);

        assertThat(testee().take(to)).isEqualTo(messages);
        assertThat(testee().take(to)).isEmpty();
        keep(messages.getFirst());
        assertThat(testee().take(to)).containsExactly(messages.getFirst());
    }

    @Test
    default void usersDoNotGetEachOthersMessages() {
        var one = AgentId.random();
        var two = AgentId.random();
        keep(talk(one, two, "hello"));
        assertThat(testee().take(one)).isEmpty();
        assertThat(testee().take(two)).hasSize(1);
    }

    @Test
    default void aFullBoxTakesNoMore() {
        var to = AgentId.random();
        var from = AgentId.random();
        for (var i = 0; i < LIMIT; i++) {
            keep(talk(from, to, "m" + i));
        }
        refuse(talk(from, to, "one too many"));
        keep(talk(from, AgentId.random(), "another's box is not full"));
        assertThat(testee().take(to))
                .hasSize(LIMIT)
                .noneMatch(message -> message.message().startsWith("one"));
        keep(talk(from, to, "room again"));
    }

    @Test
    default void deletingForgetsWhatIsToAndFromAUser() {
        var user = AgentId.random();
        var other = AgentId.random();
        keep(talk(other, user, "to"));
        keep(talk(user, other, "from"));
        keep(talk(AgentId.random(), other, "neither"));

        assertThat(testee().deleteAll(user)).isTrue();
        assertThat(testee().take(user)).isEmpty();
        assertThat(testee().take(other)).hasSize(1);
        assertThat(testee().deleteAll(AgentId.random())).isTrue();
    }

    @Test
    default void whatIsBeyondTheBoundsIsRefused() {
        var to = AgentId.random();
        var good = talk(to, to, "x");
        refuse(talk(to, AgentId.ZERO, "for nobody"));
        refuse(talk(to, to, "x".repeat(InstantMessage.MAX_MESSAGE + 1)));
        refuse(with(good, "n".repeat(InstantMessage.MAX_NAME + 1), 0, Octets.EMPTY));
        refuse(with(good, "n", 256, Octets.EMPTY));
        refuse(with(good, "n", -1, Octets.EMPTY));
        refuse(with(good, "n", 0, Octets.owning(new byte[InstantMessage.MAX_BUCKET + 1])));
        assertThat(testee().take(to)).isEmpty();

        keep(with(good, "n".repeat(InstantMessage.MAX_NAME), 255, Octets.owning(new byte[InstantMessage.MAX_BUCKET])));
        keep(talk(to, to, "é".repeat(InstantMessage.MAX_MESSAGE)));
        assertThat(testee().take(to)).hasSize(2);
    }

    private static InstantMessage with(InstantMessage old, String name, int dialog, Octets bucket) {
        return new InstantMessage(
                old.from(),
                name,
                old.to(),
                dialog,
                old.fromGroup(),
                old.session(),
                old.message(),
                old.offline(),
                old.estate(),
                old.position(),
                old.region(),
                old.sent(),
                bucket);
    }

    @Test
    default void aBoxIsNotOverfilledByARace() throws InterruptedException {
        var to = AgentId.random();
        for (var i = 0; i < LIMIT - 3; i++) {
            keep(talk(to, to, "m" + i));
        }
        var outcomes = Race.of(8, runner -> testee().store(talk(to, to, "r" + runner)));
        assertThat(outcomes).filteredOn(StoreOutcome.Stored.class::isInstance).hasSize(3);
        assertThat(testee().take(to)).hasSize(LIMIT);
    }

    @Test
    default void ofSimultaneousTakersEachMessageReachesOne() throws InterruptedException {
        var to = AgentId.random();
        for (var i = 0; i < 10; i++) {
            keep(talk(to, to, "m" + i));
        }
        var taken = new ArrayList<InstantMessage>();
        Race.of(4, _ -> testee().take(to)).forEach(taken::addAll);
        assertThat(taken).hasSize(10).doesNotHaveDuplicates();
    }
}
