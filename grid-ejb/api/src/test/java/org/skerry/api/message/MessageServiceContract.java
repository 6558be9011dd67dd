// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.message.InstantMessages.notice;
import static org.skerry.api.message.InstantMessages.talk;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link MessageService} must do. */
public interface MessageServiceContract {
    MessageService testee();

    /** A user in a region whose simulator takes messages. */
    AgentId somebodyHere();

    /** A user who is online, but whose simulator says that it knows nobody of that id. */
    AgentId somebodyLost();

    /** What the simulator of {@link #somebodyHere} got for that user. */
    List<InstantMessage> delivered(AgentId user);

    /** What is kept for a user, who gets it now. */
    List<InstantMessage> kept(AgentId user);

    private static InstantMessage of(int dialog, AgentId to) {
        var old = notice(UUID.randomUUID(), to);
        return new InstantMessage(
                old.from(),
                old.fromName(),
                to,
                dialog,
                old.fromGroup(),
                old.session(),
                old.message(),
                old.offline(),
                old.estate(),
                old.position(),
                old.region(),
                old.sent(),
                old.bucket());
    }

    @Test
    default void aMessageReachesItsRecipientsRegionWhole() {
        var user = somebodyHere();
        var messages = List.of(talk(AgentId.random(), user, "hello"), notice(UUID.randomUUID(), user), of(41, user));
        for (var message : messages) {
            assertThat(testee().deliver(message)).isTrue();
        }
        assertThat(delivered(user)).isEqualTo(messages);
        assertThat(kept(user)).isEmpty();
    }

    @Test
    default void whoIsNotThereFindsItLater() {
        var user = AgentId.random();
        var messages = List.of(talk(AgentId.random(), user, "hello"), notice(UUID.randomUUID(), user), of(4, user));
        for (var message : messages) {
            assertThat(testee().deliver(message)).isTrue();
        }
        assertThat(kept(user)).isEqualTo(messages);
    }

    @Test
    default void whomTheRegionDoesNotKnowFindsItLater() {
        var user = somebodyLost();
        var message = talk(AgentId.random(), user, "hello");
        assertThat(testee().deliver(message)).isTrue();
        assertThat(kept(user)).containsExactly(message);
    }

    @Test
    default void whatMeansNothingLaterIsNotKept() {
        var user = AgentId.random();
        // typing, a lure, a request to be god-kicked
        for (var dialog : new int[] {22, 41, 42, 250}) {
            assertThat(testee().deliver(of(dialog, user))).isFalse();
        }
        assertThat(kept(user)).isEmpty();
    }

    @Test
    default void aFullBoxIsToldToTheSender() {
        var user = AgentId.random();
        var message = talk(AgentId.random(), user, "again");
        for (var i = 0; i < 25; i++) {
            assertThat(testee().deliver(message)).isTrue();
        }
        assertThat(testee().deliver(message)).isFalse();
        assertThat(kept(user)).hasSize(25);
    }

    @Test
    default void whatIsBeyondTheBoundsGoesNowhere() {
        var user = somebodyHere();
        assertThat(testee().deliver(talk(user, AgentId.ZERO, "for nobody"))).isFalse();
        assertThat(testee().deliver(talk(user, user, "x".repeat(InstantMessage.MAX_MESSAGE + 1))))
                .isFalse();
        assertThat(delivered(user)).isEmpty();
        assertThat(kept(user)).isEmpty();
    }

    @Test
    default void simultaneousMessagesAllArrive() throws InterruptedException {
        var user = somebodyHere();
        var outcomes = Race.of(8, runner -> testee().deliver(talk(AgentId.random(), user, "m" + runner)));
        assertThat(outcomes).containsOnly(true);
        assertThat(delivered(user)).hasSize(8);
    }
}
