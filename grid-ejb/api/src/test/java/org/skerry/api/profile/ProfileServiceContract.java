// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.profile.Profiles.full;
import static org.skerry.api.profile.Profiles.interests;

import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/** What every implementation of {@link ProfileService} must do for profiles; its parts add picks, notes and the rest. */
public interface ProfileServiceContract extends ProfileEntriesContract, ProfileRecordsContract {
    @Override
    ProfileService testee();

    private static Profile with(Profile told, AgentId partner, Interests interests) {
        return new Profile(
                told.user(),
                partner,
                told.publish(),
                told.mature(),
                told.webUrl(),
                told.image(),
                told.about(),
                told.firstLifeImage(),
                told.firstLife(),
                interests);
    }

    @Test
    default void aStrangersProfileIsEmpty() {
        var user = AgentId.random();
        assertThat(testee().profile(user)).isEqualTo(Profile.empty(user));
    }

    @Test
    default void propertiesAndInterestsAreSetApart() {
        var user = AgentId.random();
        var told = full(user);
        assertThat(testee().updateProperties(with(told, AgentId.random(), interests())))
                .isTrue();
        assertThat(testee().profile(user)).isEqualTo(with(told, AgentId.ZERO, Interests.NONE));

        assertThat(testee().updateInterests(user, interests())).isTrue();
        assertThat(testee().profile(user)).isEqualTo(told);

        assertThat(testee().updateProperties(Profile.empty(user))).isTrue();
        assertThat(testee().profile(user)).isEqualTo(with(Profile.empty(user), AgentId.ZERO, interests()));
    }

    @Test
    default void interestsMayBeTheFirstWord() {
        var user = AgentId.random();
        assertThat(testee().updateInterests(user, interests())).isTrue();
        assertThat(testee().profile(user).interests()).isEqualTo(interests());
    }

    @Test
    default void picturesAreListed() {
        var user = AgentId.random();
        assertThat(testee().images(user)).isEmpty();
        var profile = full(user);
        var pick = Profiles.pick(user, "pick");
        var classified = Profiles.classified(user, "classified");
        testee().updateProperties(profile);
        testee().updatePick(pick);
        testee().updateClassified(classified);
        assertThat(testee().images(user))
                .containsExactlyInAnyOrder(
                        profile.image(), profile.firstLifeImage(), pick.snapshot(), classified.snapshot());
        testee().updateProperties(Profile.empty(user));
        assertThat(testee().images(user)).containsExactlyInAnyOrder(pick.snapshot(), classified.snapshot());
    }

    @Test
    default void aProfileBeyondTheBoundsChangesNothing() {
        var user = AgentId.random();
        testee().updateProperties(full(user));
        var before = testee().profile(user);
        assertThat(testee().updateProperties(Profile.empty(AgentId.ZERO))).isFalse();
        var long1 = new Profile(
                user, user, true, true, "u".repeat(2000), AssetId.ZERO, "", AssetId.ZERO, "", Interests.NONE);
        var long2 = new Profile(
                user, user, true, true, "", AssetId.ZERO, "u".repeat(20_000), AssetId.ZERO, "", Interests.NONE);
        assertThat(testee().updateProperties(long1)).isFalse();
        assertThat(testee().updateProperties(long2)).isFalse();
        assertThat(testee().updateInterests(user, new Interests(0, "w".repeat(2000), 0, "", "")))
                .isFalse();
        assertThat(testee().updateInterests(AgentId.ZERO, interests())).isFalse();
        assertThat(testee().profile(user)).isEqualTo(before);
    }

    @Test
    default void simultaneousFirstWordsAreBothKept() throws InterruptedException {
        var user = AgentId.random();
        var told = full(user);
        var outcomes = Race.of(
                4,
                runner -> runner % 2 == 0
                        ? testee().updateProperties(told)
                        : testee().updateInterests(user, interests()));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().profile(user)).isEqualTo(told);
    }
}
