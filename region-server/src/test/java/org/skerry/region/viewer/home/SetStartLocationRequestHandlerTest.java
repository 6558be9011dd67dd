// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.SetStartLocationRequest;

class SetStartLocationRequestHandlerTest {
    private static final int LAST = 0;
    private static final int HOME = 1;

    private final RegionEnv env = new RegionEnv();

    private void ask(FakeViewer viewer, int kind, Vector3 lookAt) {
        viewer.send(new SetStartLocationRequest(
                new SetStartLocationRequest.AgentData(viewer.agent(), viewer.session()),
                new SetStartLocationRequest.StartLocationData(
                        Octets.utf8z("elsewhere"), kind, new Vector3(1, 2, 3), lookAt)));
        env.tick(1);
    }

    private UserPlace home(FakeViewer viewer) {
        return env.services()
                .gridUsers()
                .find(viewer.id().toString())
                .orElseThrow()
                .home();
    }

    @Test
    void homeIsWhereTheAvatarStandsWhateverTheViewerSays() {
        var viewer = env.arrived("Test", 50, 60);

        ask(viewer, HOME, new Vector3(0, 1, 0));

        var home = home(viewer);
        assertThat(home.region()).isEqualTo(env.settings().id());
        assertThat(home.position()).isEqualTo(viewer.avatar().position());
        assertThat(home.lookAt()).isEqualTo(new Vector3(0, 1, 0));
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).startsWith("Home position set.");
    }

    @Test
    void aDirectionThatIsNoneIsReplacedByTheAvatarsOwn() {
        var viewer = env.arrived("Test", 50, 60);
        ask(viewer, HOME, new Vector3(Float.NaN, 0, 0));
        assertThat(home(viewer).lookAt()).isEqualTo(viewer.avatar().lookAt());
    }

    @Test
    void otherStartLocationsAreNoUsersChoice() {
        var viewer = env.arrived("Test", 50, 60);
        ask(viewer, LAST, Vector3.UNIT_X);
        assertThat(home(viewer)).isEqualTo(UserPlace.NONE);
        assertThat(viewer.received(AlertMessage.class)).isEmpty();
    }
}
