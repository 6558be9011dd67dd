// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;

/** What every implementation of {@link GridUserService} must do. */
public interface GridUserServiceContract {
    GridUserService testee();

    private static String user() {
        return UUID.randomUUID().toString();
    }

    private static UserPlace place(float x) {
        return new UserPlace(RegionId.random(), new Vector3(x, 128.5f, 21.25f), new Vector3(0.5f, -0.5f, 0));
    }

    @Test
    default void aStrangerIsUnknown() {
        assertThat(testee().find(user())).isEmpty();
        assertThat(testee().findAll(List.of(user(), user()))).isEmpty();
        assertThat(testee().findAll(List.of())).isEmpty();
    }

    @Test
    default void aFirstLoginMarksOnline() {
        var user = user();
        var info = testee().loggedIn(user);
        assertThat(info.userId()).isEqualTo(user);
        assertThat(info.online()).isTrue();
        assertThat(info.login()).isAfter(Instant.EPOCH);
        assertThat(info.logout()).isEqualTo(Instant.EPOCH);
        assertThat(info.home()).isEqualTo(UserPlace.NONE);
        assertThat(testee().find(user)).contains(info);
    }

    @Test
    default void logoutRemembersThePlace() {
        var user = user();
        testee().loggedIn(user);
        var last = place(12);
        assertThat(testee().loggedOut(user, last)).isTrue();
        var info = testee().find(user).orElseThrow();
        assertThat(info.online()).isFalse();
        assertThat(info.last()).isEqualTo(last);
        assertThat(info.logout()).isAfter(Instant.EPOCH);
        assertThat(testee().loggedIn(user).last()).isEqualTo(last);
    }

    @Test
    default void homeAndLastPlaceAreKeptApart() {
        var user = user();
        var home = place(1);
        var last = place(2);
        assertThat(testee().setHome(user, home)).isTrue();
        assertThat(testee().setLastPosition(user, last)).isTrue();
        var info = testee().find(user).orElseThrow();
        assertThat(info.home()).isEqualTo(home);
        assertThat(info.last()).isEqualTo(last);
        assertThat(info.online()).isFalse();
    }

    @Test
    default void aPlaceDoesNotChangeWhetherOneIsOnline() {
        var user = user();
        testee().loggedIn(user);
        testee().setLastPosition(user, place(3));
        testee().setHome(user, place(4));
        assertThat(testee().find(user).orElseThrow().online()).isTrue();
    }

    @Test
    default void severalAreFoundAndStrangersLeftOut() {
        var one = user();
        var two = user();
        testee().loggedIn(one);
        testee().setHome(two, place(5));
        assertThat(testee().findAll(List.of(one, user(), two)))
                .extracting(GridUserInfo::userId)
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    default void aForeignerIsFoundByTheFullAndTheBareId() {
        var bare = user();
        var full = bare + ";http://far.example:8002/;First Last";
        testee().loggedIn(full);
        assertThat(testee().find(full).orElseThrow().userId()).isEqualTo(full);
        assertThat(testee().find(bare).orElseThrow().userId()).isEqualTo(full);
        var last = place(6);
        assertThat(testee().loggedOut(bare, last)).isTrue();
        assertThat(testee().find(full).orElseThrow().last()).isEqualTo(last);
    }

    @Test
    default void aForeignerWithAnotherNameIsStillThatForeigner() {
        var bare = user();
        var before = bare + ";http://far.example:8002/;First Last";
        testee().setLastPosition(before, place(6));
        var renamed = bare + ";http://far.example:8002/;Second Last";
        assertThat(testee().find(renamed).orElseThrow().userId()).isEqualTo(before);
        assertThat(testee().find(bare + ";http://elsewhere.example:8002/;First Last"))
                .isEmpty();
    }

    @Test
    default void aBareIdFindsTheForeignerWhoWasHereLast() {
        var bare = user();
        var gone = bare + ";http://z.example:8002/;First Last";
        var here = bare + ";http://a.example:8002/;First Last";
        testee().setHome(gone, place(6));
        testee().loggedIn(here);
        assertThat(testee().find(bare).orElseThrow().userId()).isEqualTo(here);
        assertThat(testee().findAll(List.of(bare, gone)))
                .extracting(GridUserInfo::userId)
                .containsExactly(here, gone);
    }

    @Test
    default void aForeignerWithTheIdOfALocalUserDoesNotTouchTheirRecord() {
        var local = user();
        var home = place(7);
        testee().setHome(local, home);
        testee().setHome(local + ";http://evil.example:8002/;First Last", place(8));
        assertThat(testee().find(local).orElseThrow().home()).isEqualTo(home);
    }

    @Test
    default void theIdIsReadInEitherCase() {
        var user = user();
        testee().setHome(user, place(9));
        assertThat(testee().find(user.toUpperCase(Locale.ROOT)).orElseThrow().userId())
                .isEqualTo(user);
    }

    @Test
    default void whatIsNoUserIdIsRefused() {
        for (var garbage :
                List.of("nobody", new UUID(0, 0).toString(), user() + "x", user() + ";" + "y".repeat(5000))) {
            assertThat(testee().setHome(garbage, place(10))).isFalse();
            assertThat(testee().setLastPosition(garbage, place(10))).isFalse();
            assertThat(testee().find(garbage)).isEmpty();
        }
    }

    @Test
    default void simultaneousFirstCallsMakeOneRecord() throws InterruptedException {
        var user = user();
        var home = place(11);
        var last = place(12);
        var outcomes =
                Race.of(2, runner -> runner == 0 ? testee().setHome(user, home) : testee().setLastPosition(user, last));
        assertThat(outcomes).containsOnly(true);
        var info = testee().find(user).orElseThrow();
        assertThat(info.home()).isEqualTo(home);
        assertThat(info.last()).isEqualTo(last);
    }
}
