// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.profile.Profiles.classified;
import static org.skerry.api.profile.Profiles.pick;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/** The part of {@link ProfileServiceContract} on picks and classifieds. */
public interface ProfileEntriesContract {
    ProfileService testee();

    private static Pick changed(Pick pick, AgentId creator, boolean top, String name) {
        return new Pick(
                pick.id(),
                creator,
                top,
                name,
                pick.originalName(),
                pick.description(),
                pick.parcel(),
                pick.snapshot(),
                pick.parcelName(),
                pick.simName(),
                pick.globalPosition(),
                pick.gatekeeper(),
                pick.sortOrder(),
                pick.enabled());
    }

    private static Classified timed(Classified old, AgentId creator, Instant created, int price) {
        return new Classified(
                old.id(),
                creator,
                created,
                created,
                old.category(),
                old.name(),
                old.description(),
                old.parcel(),
                old.parentEstate(),
                old.snapshot(),
                old.simName(),
                old.globalPosition(),
                old.parcelName(),
                old.flags(),
                price);
    }

    @Test
    default void picksAreListedInOrder() {
        var user = AgentId.random();
        assertThat(testee().picks(user)).isEmpty();
        var b = pick(user, "b");
        var a = pick(user, "a");
        var top = changed(pick(user, "z"), user, true, "z");
        assertThat(testee().updatePick(b)).isTrue();
        assertThat(testee().updatePick(a)).isTrue();
        assertThat(testee().updatePick(top)).isTrue();

        assertThat(testee().picks(user))
                .containsExactly(
                        new ProfileEntry(top.id(), "z"), new ProfileEntry(a.id(), "a"), new ProfileEntry(b.id(), "b"));
        assertThat(testee().pick(user, a.id())).contains(a);
        assertThat(testee().pick(AgentId.random(), a.id())).isEmpty();
        assertThat(testee().pick(user, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void aPickIsChangedByItsCreatorAlone() {
        var user = AgentId.random();
        var pick = pick(user, "mine");
        testee().updatePick(pick);
        var renamed = changed(pick, user, true, "still mine");
        assertThat(testee().updatePick(renamed)).isTrue();
        assertThat(testee().pick(user, pick.id())).contains(renamed);
        assertThat(testee().updatePick(changed(pick, AgentId.random(), true, "taken")))
                .isFalse();
        assertThat(testee().pick(user, pick.id())).contains(renamed);
    }

    @Test
    default void aDeletedPickIsGone() {
        var user = AgentId.random();
        var pick = pick(user, "n");
        testee().updatePick(pick);
        assertThat(testee().deletePick(pick.id())).isTrue();
        assertThat(testee().picks(user)).isEmpty();
        assertThat(testee().deletePick(pick.id())).isFalse();
    }

    @Test
    default void classifiedsAreListedByName() {
        var user = AgentId.random();
        assertThat(testee().classifieds(user)).isEmpty();
        var b = classified(user, "b");
        var a = classified(user, "a");
        assertThat(testee().updateClassified(b)).isTrue();
        assertThat(testee().updateClassified(a)).isTrue();

        assertThat(testee().classifieds(user))
                .containsExactly(new ProfileEntry(a.id(), "a"), new ProfileEntry(b.id(), "b"));
        assertThat(testee().classified(a.id())).contains(a);
        assertThat(testee().classified(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void aClassifiedIsChangedByItsCreatorAlone() {
        var user = AgentId.random();
        var one = classified(user, "mine");
        testee().updateClassified(one);
        var dearer = timed(one, user, one.created(), 75);
        assertThat(testee().updateClassified(dearer)).isTrue();
        assertThat(testee().updateClassified(timed(one, AgentId.random(), one.created(), 0)))
                .isFalse();
        assertThat(testee().classified(one.id())).contains(dearer);
        assertThat(testee().deleteClassified(one.id())).isTrue();
        assertThat(testee().deleteClassified(one.id())).isFalse();
        assertThat(testee().classified(one.id())).isEmpty();
    }

    @Test
    default void aNewClassifiedRunsForAWeek() {
        var one = timed(classified(AgentId.random(), "new"), AgentId.random(), Instant.EPOCH, 50);
        assertThat(testee().updateClassified(one)).isTrue();
        var kept = testee().classified(one.id()).orElseThrow();
        assertThat(kept.created()).isAfter(Instant.ofEpochSecond(1_700_000_000));
        assertThat(Duration.between(kept.created(), kept.expires())).isEqualTo(Duration.ofDays(7));
    }

    @Test
    default void whatIsBeyondTheBoundsChangesNothing() {
        var user = AgentId.random();
        assertThat(testee().updatePick(pick(AgentId.ZERO, "nobody's"))).isFalse();
        assertThat(testee().updatePick(pick(user, "n".repeat(300)))).isFalse();
        assertThat(testee().updateClassified(classified(AgentId.ZERO, "nobody's")))
                .isFalse();
        assertThat(testee().updateClassified(classified(user, "n".repeat(300)))).isFalse();
        var one = classified(user, "x");
        assertThat(testee().updateClassified(timed(one, user, one.created(), -1)))
                .isFalse();
        assertThat(testee().picks(user)).isEmpty();
        assertThat(testee().classifieds(user)).isEmpty();
    }

    @Test
    default void listsHaveAnEnd() {
        var user = AgentId.random();
        for (var i = 0; i < ProfileService.MAX_ENTRIES; i++) {
            assertThat(testee().updatePick(pick(user, "p" + i))).isTrue();
            assertThat(testee().updateClassified(classified(user, "c" + i))).isTrue();
        }
        assertThat(testee().updatePick(pick(user, "one more"))).isFalse();
        assertThat(testee().updateClassified(classified(user, "one more"))).isFalse();
        assertThat(testee().images(user))
                .hasSize(2 * ProfileService.MAX_ENTRIES)
                .doesNotContain(AssetId.ZERO);
    }
}
