// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.udp.message.AlertMessage;

class HomeRegionTest {
    private final RegionEnv env = new RegionEnv();

    private CompletableFuture<Optional<UserPlace>> set(FakeViewer viewer, SessionId session) {
        var answer = new CompletableFuture<Optional<UserPlace>>();
        env.core().setHome(viewer.id(), session, Vector3.UNIT_X, answer);
        env.tick(1);
        return answer;
    }

    @Test
    void theDoorSetsTheHomeOfWhoStandsHere() {
        var viewer = env.arrived("Test", 50, 60);

        var place = set(viewer, viewer.circuit().session()).join().orElseThrow();

        assertThat(place)
                .isEqualTo(new UserPlace(env.settings().id(), viewer.avatar().position(), Vector3.UNIT_X));
        assertThat(viewer.received(AlertMessage.class)).hasSize(1);
    }

    @Test
    void notOfAnotherSessionNorOfSomebodyElsewhere() {
        var viewer = env.arrived("Test", 50, 60);
        assertThat(set(viewer, SessionId.random()).join()).isEmpty();
        var child = env.child("Looker");
        assertThat(set(child, child.circuit().session()).join()).isEmpty();
        viewer.logout();
        assertThat(set(viewer, viewer.circuit().session()).join()).isEmpty();
    }
}
