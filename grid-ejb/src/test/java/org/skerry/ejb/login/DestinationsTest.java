// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.math.Vector3;

class DestinationsTest {
    private final LoginBench bench = LoginBench.ready();

    private void lastIn(GridRegion region) {
        bench.gridUsers.setLastPosition(
                bench.user.toString(), new UserPlace(region.id(), new Vector3(10, 20, 22), new Vector3(1, 0, 0)));
    }

    @Test
    void lastAndHomeAreFound() {
        lastIn(bench.other);
        bench.gridUsers.setHome(
                bench.user.toString(), new UserPlace(bench.landing.id(), new Vector3(30, 40, 23), Vector3.ZERO));
        var last = bench.accepted("last");
        assertThat(last.destination().id()).isEqualTo(bench.other.id());
        assertThat(last.startKind()).isEqualTo("last");
        assertThat(last.circuit().startPosition()).isEqualTo(new Vector3(10, 20, 22));
        assertThat(last.lookAt()).isEqualTo(new Vector3(1, 0, 0));
        assertThat(last.homeRegion().id()).isEqualTo(bench.landing.id());
        bench.loggedOut(last);
        var home = bench.accepted("home");
        assertThat(home.destination().id()).isEqualTo(bench.landing.id());
        assertThat(home.startKind()).isEqualTo("home");
        assertThat(home.circuit().startPosition()).isEqualTo(new Vector3(30, 40, 23));
    }

    @Test
    void aNamedPlaceIsFound() {
        var accepted = bench.accepted("uri:other place&amp;100&amp;110&amp;25");
        assertThat(accepted.destination().id()).isEqualTo(bench.other.id());
        assertThat(accepted.startKind()).isEqualTo("url");
        assertThat(accepted.circuit().startPosition()).isEqualTo(new Vector3(100, 110, 25));
        assertThat(accepted.lookAt()).isEqualTo(new Vector3(0, 1, 0));
        assertThat(bench.simulations.announcements().getLast().teleportFlags()).isEqualTo(4224);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uri:Other Place&-5&99999&NaN", "uri:Other Place&0&255.5&30"})
    void aPositionIsKeptWithinTheRegion(String start) {
        assertThat(bench.accepted(start).circuit().startPosition()).isEqualTo(new Vector3(0, 255.5f, 30));
    }

    @Test
    void withoutAPositionItIsTheMiddle() {
        assertThat(bench.accepted("uri:Other Place").circuit().startPosition()).isEqualTo(new Vector3(128, 128, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "safe", "uri:", "uri:&&&", "uri:No Such Place&1&2&3", "garbage", "uri:%zz&1", "home"})
    void whatCannotBeFoundEndsInTheDefaultRegion(String start) {
        var accepted = bench.accepted(start);
        assertThat(accepted.destination().id()).isEqualTo(bench.landing.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
    }

    @Test
    void noDirectLoginHoldsForNamesAndNotForThoseWhoWereThere() {
        var indirect = bench.add("Indirect", 5);
        var named = bench.accepted("uri:Indirect&1&2&3");
        assertThat(named.destination().id()).isEqualTo(bench.landing.id());
        assertThat(named.startKind()).isEqualTo("safe");
        bench.loggedOut(named);
        lastIn(indirect);
        assertThat(bench.accepted("last").destination().id()).isEqualTo(indirect.id());
    }

    @Test
    void aLockedRegionTakesNobody() {
        lastIn(bench.add("Locked", 5));
        var last = bench.accepted("last");
        assertThat(last.destination().id()).isEqualTo(bench.landing.id());
        bench.loggedOut(last);
        assertThat(bench.accepted("uri:Locked").destination().id()).isEqualTo(bench.landing.id());
    }

    @Test
    void administratorsBeginWhereTheyLike() {
        var indirect = bench.add("Indirect", 5);
        var locked = bench.add("Locked", 6);
        bench.level(200);
        var first = bench.accepted("uri:Indirect");
        assertThat(first.destination().id()).isEqualTo(indirect.id());
        bench.loggedOut(first);
        assertThat(bench.accepted("uri:Locked").destination().id()).isEqualTo(locked.id());
    }

    @Test
    void whereARegionIsDownTheNearestFallbackTakesItsPlace() {
        bench.grid.deregister(bench.landing.id());
        var far = bench.add("Fallback Far", 100);
        var near = bench.add("Fallback Near", 2000);
        var down = bench.add("Lasting", 2001);
        lastIn(down);
        bench.grid.deregister(down.id());
        var first = bench.accepted("last");
        assertThat(first.destination().id()).isEqualTo(near.id());
        assertThat(first.startKind()).isEqualTo("safe");
        bench.loggedOut(first);
        assertThat(bench.accepted("safe").destination().id()).isEqualTo(far.id());
    }
}
