// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.math.Vector3d;
import org.skerry.api.profile.Pick;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.PickInfoUpdate;

class PickInfoUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private Pick pick(AgentId creator) {
        var id = UUID.randomUUID();
        var pick = new Pick(
                id,
                creator,
                false,
                "Old",
                "Plaza",
                "",
                new UUID(0, 0),
                AssetId.ZERO,
                "",
                "Far",
                "<300, 400, 20>",
                "",
                0,
                true);
        env.services().profiles().updatePick(pick);
        return pick;
    }

    private void tell(UUID id, AgentId creator, String name, Vector3d place) {
        viewer.send(new PickInfoUpdate(
                new PickInfoUpdate.AgentData(viewer.agent(), viewer.session()),
                PickInfoUpdate.Data.builder()
                        .pickId(id)
                        .creatorId(creator.value())
                        .name(Octets.utf8z(name))
                        .desc(Octets.utf8z("nice"))
                        .posGlobal(place)
                        .enabled(true)
                        .build()));
        env.tick(1);
    }

    @Test
    void addsThePlaceWhereTheUserStands() {
        var id = UUID.randomUUID();
        tell(id, viewer.id(), "Here", new Vector3d(0, 0, 0));
        var kept = env.services().profiles().pick(viewer.id(), id).orElseThrow();
        var area = env.settings().area();
        assertThat(kept.name()).isEqualTo("Here");
        assertThat(kept.simName()).isEqualTo(env.settings().name());
        assertThat(kept.globalPosition()).startsWith("<" + (area.x() + 50) + ".0, " + (area.y() + 50) + ".0, ");
    }

    @Test
    void changesOnesOwnAndKeepsWhereItIs() {
        var old = pick(viewer.id());
        tell(old.id(), viewer.id(), "New", GlobalPlace.parse(old.globalPosition()));
        var kept = env.services().profiles().pick(viewer.id(), old.id()).orElseThrow();
        assertThat(kept.name()).isEqualTo("New");
    }

    @Test
    void leavesThoseOfOthers() {
        var other = AgentId.random();
        var old = pick(other);
        tell(old.id(), other, "Mine", new Vector3d(1, 1, 1));
        assertThat(alert()).contains("Only your own");
        tell(old.id(), viewer.id(), "Mine", new Vector3d(1, 1, 1));
        assertThat(alert()).contains("Nothing was changed");
        assertThat(env.services().profiles().pick(other, old.id())).contains(old);
    }

    @Test
    void thereAreNoMoreThanAreListed() {
        for (var i = 0; i < ProfileAnswers.MOST_LISTED; i++) {
            pick(viewer.id());
        }
        tell(UUID.randomUUID(), viewer.id(), "One more", new Vector3d(1, 1, 1));
        assertThat(alert()).contains("too much");
        assertThat(env.services().profiles().picks(viewer.id())).hasSize(ProfileAnswers.MOST_LISTED);
    }

    private String alert() {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }
}
