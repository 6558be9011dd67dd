// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.profile.Interests;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarPropertiesReply;
import org.skerry.udp.message.AvatarPropertiesRequest;
import org.skerry.udp.message.AvatarPropertiesUpdate;

class AvatarPropertiesUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void tell(String about) {
        viewer.send(new AvatarPropertiesUpdate(
                new AvatarPropertiesUpdate.AgentData(viewer.agent(), viewer.session()),
                AvatarPropertiesUpdate.PropertiesData.builder()
                        .imageId(new UUID(1, 1))
                        .flImageId(new UUID(2, 2))
                        .aboutText(Octets.utf8z(about))
                        .flAboutText(Octets.utf8z("first life"))
                        .profileUrl(Octets.utf8z("https://example.org/"))
                        .allowPublish(true)
                        .maturePublish(true)
                        .build()));
        env.tick(1);
    }

    @Test
    void isKeptForAllToSee() {
        env.services().profiles().updateInterests(viewer.id(), new Interests(1, "fly", 2, "build", "de"));
        tell("about me");
        var other = env.arrived("Second", 60, 60);
        other.send(new AvatarPropertiesRequest(
                new AvatarPropertiesRequest.AgentData(other.agent(), other.session(), viewer.agent())));
        env.tick(1);
        var seen = other.last(AvatarPropertiesReply.class).propertiesData();
        assertThat(seen.imageId()).isEqualTo(new UUID(1, 1));
        assertThat(seen.flImageId()).isEqualTo(new UUID(2, 2));
        assertThat(seen.partnerId()).isEqualTo(AgentId.ZERO.value());
        assertThat(seen.aboutText().text()).isEqualTo("about me");
        assertThat(seen.flAboutText().text()).isEqualTo("first life");
        assertThat(seen.profileUrl().text()).isEqualTo("https://example.org/");
        assertThat(seen.flags()).as("published, mature, online").isEqualTo(0x13);
        assertThat(env.services().profiles().profile(viewer.id()).interests().skillsText())
                .isEqualTo("build");
    }

    @Test
    void thatIsTooLongIsRefused() {
        tell("x".repeat(20_000));
        assertThat(alert()).contains("too long");
        assertThat(env.services().profiles().profile(viewer.id()).about()).isEmpty();
    }

    @Test
    void whileTheGridIsAwayNothingChanges() {
        env.gridAway(true);
        tell("about me");
        assertThat(alert()).contains("nothing was changed");
        env.gridAway(false);
        assertThat(env.services().profiles().profile(viewer.id()).about()).isEmpty();
    }

    private String alert() {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }
}
