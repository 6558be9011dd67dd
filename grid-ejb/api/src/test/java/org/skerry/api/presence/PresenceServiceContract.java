// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;

/** What every implementation of {@link PresenceService} must do. */
public interface PresenceServiceContract {
    PresenceService testee();

    /** Opens a session by a way that the implementation under test may not offer. */
    default boolean login(AgentId user, SessionId session, SecureSessionId secureSession) {
        return testee().login(user, session, secureSession);
    }

    private SessionId sessionOf(AgentId user) {
        var session = SessionId.random();
        assertThat(login(user, session, SecureSessionId.random())).isTrue();
        return session;
    }

    private SessionId sessionOf(AgentId user, RegionId region) {
        var session = sessionOf(user);
        assertThat(testee().report(session, region)).isTrue();
        return session;
    }

    @Test
    default void aNewSessionIsNowhereYet() {
        var user = AgentId.random();
        var session = sessionOf(user);
        assertThat(testee().find(session)).contains(new PresenceInfo(user, RegionId.ZERO));
        assertThat(testee().findAll(List.of(user))).containsExactly(new PresenceInfo(user, RegionId.ZERO));
    }

    @Test
    default void aReportTellsWhereASessionIs() {
        var user = AgentId.random();
        var session = sessionOf(user, RegionId.random());
        var next = RegionId.random();
        assertThat(testee().report(session, next)).isTrue();
        assertThat(testee().find(session)).contains(new PresenceInfo(user, next));
    }

    @Test
    default void aReportOfAnUnknownSessionIsRefusedAndMakesNone() {
        var session = SessionId.random();
        assertThat(testee().report(session, RegionId.random())).isFalse();
        assertThat(testee().find(session)).isEmpty();
    }

    @Test
    default void logoutEndsOneSession() {
        var user = AgentId.random();
        var gone = sessionOf(user);
        var stays = sessionOf(user);
        assertThat(testee().logout(gone)).isTrue();
        assertThat(testee().find(gone)).isEmpty();
        assertThat(testee().find(stays)).isPresent();
        assertThat(testee().report(gone, RegionId.random())).isFalse();
    }

    @Test
    default void logoutOfAnUnknownSessionIsAFailureAndOfARegionWithoutAnyIsNot() {
        assertThat(testee().logout(SessionId.random())).isFalse();
        assertThat(testee().logoutRegion(RegionId.random())).isTrue();
    }

    @Test
    default void aUserMayHaveTwoSessions() {
        var user = AgentId.random();
        var here = RegionId.random();
        var there = RegionId.random();
        sessionOf(user, here);
        sessionOf(user, there);
        assertThat(testee().findAll(List.of(user)))
                .containsExactlyInAnyOrder(new PresenceInfo(user, here), new PresenceInfo(user, there));
    }

    @Test
    default void aRegionThatStopsLosesItsSessionsAlone() {
        var region = RegionId.random();
        var inside = sessionOf(AgentId.random(), region);
        var alsoInside = sessionOf(AgentId.random(), region);
        var elsewhere = sessionOf(AgentId.random(), RegionId.random());
        var nowhere = sessionOf(AgentId.random());
        assertThat(testee().logoutRegion(region)).isTrue();
        assertThat(testee().find(inside)).isEmpty();
        assertThat(testee().find(alsoInside)).isEmpty();
        assertThat(testee().find(elsewhere)).isPresent();
        assertThat(testee().find(nowhere)).isPresent();
    }

    @Test
    default void theZeroRegionEndsNobody() {
        var nowhere = sessionOf(AgentId.random());
        assertThat(testee().logoutRegion(RegionId.ZERO)).isTrue();
        assertThat(testee().find(nowhere)).isPresent();
    }

    @Test
    default void manyUsersAreFoundAndAbsentOnesLeftOut() {
        var one = AgentId.random();
        var two = AgentId.random();
        sessionOf(one);
        sessionOf(two);
        assertThat(testee().findAll(List.of(one, AgentId.random(), two, one)))
                .extracting(PresenceInfo::user)
                .containsExactlyInAnyOrder(one, two);
        assertThat(testee().findAll(List.of(AgentId.random()))).isEmpty();
        assertThat(testee().findAll(List.of())).isEmpty();
    }

    @Test
    default void aTakenSessionIdIsRefusedAndChangesNothing() {
        var user = AgentId.random();
        var region = RegionId.random();
        var session = sessionOf(user, region);
        assertThat(login(AgentId.random(), session, SecureSessionId.random())).isFalse();
        assertThat(testee().find(session)).contains(new PresenceInfo(user, region));
    }

    @Test
    default void nobodyAndTheZeroSessionCannotLogIn() {
        assertThat(login(AgentId.ZERO, SessionId.random(), SecureSessionId.random()))
                .isFalse();
        assertThat(login(AgentId.random(), SessionId.ZERO, SecureSessionId.random()))
                .isFalse();
    }

    @Test
    default void oneOfTwoSimultaneousLoginsGetsTheSession() throws InterruptedException {
        var session = SessionId.random();
        var outcomes = Race.of(2, runner -> login(AgentId.random(), session, SecureSessionId.random()));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }
}
