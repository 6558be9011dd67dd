// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link AgentPreferencesService} must do. */
public interface AgentPreferencesServiceContract {
    AgentPreferencesService testee();

    private static AgentPreferences german(AgentId user, boolean isPublic) {
        return new AgentPreferences(user, "A", -0.25f, "de", isPublic, 1, -1, 0x82000);
    }

    @Test
    default void aStrangerHasSetNothing() {
        assertThat(testee().find(AgentId.random())).isEmpty();
        assertThat(testee().find(AgentId.ZERO)).isEmpty();
        assertThat(testee().language(AgentId.random())).isEqualTo("en-us");
    }

    @Test
    default void whatWasSetIsFound() {
        var user = AgentId.random();
        assertThat(testee().store(german(user, true))).isTrue();
        assertThat(testee().find(user)).contains(german(user, true));
        assertThat(testee().find(AgentId.random())).isEmpty();
    }

    @Test
    default void theLastOneCounts() {
        var user = AgentId.random();
        testee().store(german(user, true));
        var last = AgentPreferences.ofNewUser(user);
        assertThat(testee().store(last)).isTrue();
        assertThat(testee().find(user)).contains(last);
    }

    @Test
    default void aPrivateLanguageIsNotTold() {
        var user = AgentId.random();
        testee().store(german(user, true));
        assertThat(testee().language(user)).isEqualTo("de");
        testee().store(german(user, false));
        assertThat(testee().language(user)).isEqualTo("en-us");
    }

    @Test
    default void whatCannotBeKeptChangesNothing() {
        var user = AgentId.random();
        var good = german(user, true);
        testee().store(good);
        assertThat(testee().store(german(AgentId.ZERO, true))).isFalse();
        assertThat(testee().store(new AgentPreferences(user, "M", Float.NaN, "en", true, 0, 0, 0)))
                .isFalse();
        assertThat(testee().store(new AgentPreferences(user, "M", 0, "e".repeat(17), true, 0, 0, 0)))
                .isFalse();
        assertThat(testee().store(new AgentPreferences(user, "M".repeat(17), 0, "en", true, 0, 0, 0)))
                .isFalse();
        assertThat(testee().find(user)).contains(good);
    }

    @Test
    default void oneOfSimultaneousOnesStaysWhole() throws InterruptedException {
        var user = AgentId.random();
        var outcomes = Race.of(
                4, runner -> testee().store(runner % 2 == 0 ? german(user, true) : AgentPreferences.ofNewUser(user)));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(user).orElseThrow()).isIn(german(user, true), AgentPreferences.ofNewUser(user));
    }
}
