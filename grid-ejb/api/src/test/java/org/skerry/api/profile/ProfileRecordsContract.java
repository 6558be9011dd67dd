// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** The part of {@link ProfileServiceContract} on notes, preferences and applications' values. */
public interface ProfileRecordsContract {
    ProfileService testee();

    @Test
    default void notesAreOfOneAboutAnother() {
        var one = AgentId.random();
        var two = AgentId.random();
        assertThat(testee().notes(one, two)).isEmpty();
        assertThat(testee().updateNotes(one, two, "met at\nthe sandbox")).isTrue();
        assertThat(testee().notes(one, two)).isEqualTo("met at\nthe sandbox");
        assertThat(testee().notes(two, one)).isEmpty();
        assertThat(testee().updateNotes(one, two, "")).isTrue();
        assertThat(testee().notes(one, two)).isEmpty();
    }

    @Test
    default void preferencesAreAsSet() {
        var user = AgentId.random();
        assertThat(testee().preferences(user)).isEqualTo(new ProfilePreferences(user, false, false, ""));
        var set = new ProfilePreferences(user, true, true, "test@example.com");
        assertThat(testee().updatePreferences(set)).isTrue();
        assertThat(testee().preferences(user)).isEqualTo(set);
        var reset = new ProfilePreferences(user, false, true, "");
        assertThat(testee().updatePreferences(reset)).isTrue();
        assertThat(testee().preferences(user)).isEqualTo(reset);
    }

    @Test
    default void applicationsKeepValues() {
        var user = AgentId.random();
        assertThat(testee().data(user, "tag", "key")).isEqualTo(new AppData(user, "tag", "key", ""));
        assertThat(testee().updateData(new AppData(user, "tag", "key", "1"))).isTrue();
        assertThat(testee().updateData(new AppData(user, "tag", "other", "2"))).isTrue();
        assertThat(testee().updateData(new AppData(user, "tag", "key", "3"))).isTrue();
        assertThat(testee().data(user, "tag", "key").value()).isEqualTo("3");
        assertThat(testee().data(user, "tag", "other").value()).isEqualTo("2");
        assertThat(testee().data(user, "tag2", "key").value()).isEmpty();
        assertThat(testee().data(AgentId.random(), "tag", "key").value()).isEmpty();
    }

    @Test
    default void recordsBeyondTheBoundsChangeNothing() {
        var user = AgentId.random();
        assertThat(testee().updateNotes(user, AgentId.ZERO, "x")).isFalse();
        assertThat(testee().updateNotes(AgentId.ZERO, user, "x")).isFalse();
        assertThat(testee().updateNotes(user, user, "x".repeat(9000))).isFalse();
        assertThat(testee().notes(user, user)).isEmpty();
        assertThat(testee().updatePreferences(new ProfilePreferences(user, true, true, "e".repeat(300))))
                .isFalse();
        assertThat(testee().updatePreferences(new ProfilePreferences(AgentId.ZERO, true, true, "")))
                .isFalse();
        assertThat(testee().preferences(user).messagesByEmail()).isFalse();
        assertThat(testee().updateData(new AppData(user, "t".repeat(65), "k", "v")))
                .isFalse();
        assertThat(testee().updateData(new AppData(user, "t", "k", "v".repeat(9000))))
                .isFalse();
        assertThat(testee().data(user, "t", "k").value()).isEmpty();
    }

    @Test
    default void simultaneousRecordsAreKept() throws InterruptedException {
        var user = AgentId.random();
        var target = AgentId.random();
        var outcomes = Race.of(6, runner -> switch (runner % 3) {
            case 0 -> testee().updateNotes(user, target, "n" + runner);
            case 1 -> testee().updatePreferences(new ProfilePreferences(user, true, true, "e" + runner));
            default -> testee().updateData(new AppData(user, "t", "k", "v" + runner));
        });
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().notes(user, target)).startsWith("n");
        assertThat(testee().preferences(user).email()).startsWith("e");
        assertThat(testee().data(user, "t", "k").value()).startsWith("v");
    }
}
