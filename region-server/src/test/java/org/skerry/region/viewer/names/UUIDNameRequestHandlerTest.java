// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.region.world.TestRegion;
import org.skerry.udp.message.UUIDNameReply;
import org.skerry.udp.message.UUIDNameRequest;

class UUIDNameRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void namesThoseHereAndThoseWithAnAccount() {
        var viewer = env.arrived("Test", 128, 128);
        var away = new UUID(8, 8);
        env.services().accounts().store(TestRegion.account(new AgentId(away), new UserName("Far", "Away")));
        viewer.send(request(viewer.agent(), away, new UUID(4, 4)));
        env.tick(1);
        assertThat(names(viewer)).containsExactly("Test", "Far");
    }

    @Test
    void remembersWhatItAsked() {
        var viewer = env.arrived("Test", 128, 128);
        var away = new UUID(8, 8);
        env.services().accounts().store(TestRegion.account(new AgentId(away), new UserName("Far", "Away")));
        viewer.send(request(away));
        env.tick(1);
        viewer.forget();
        viewer.send(request(away));
        assertThat(names(viewer)).containsExactly("Far");
    }

    private static UUIDNameRequest request(UUID... ids) {
        return new UUIDNameRequest(
                Arrays.stream(ids).map(UUIDNameRequest.UUIDNameBlock::new).toList());
    }

    private static List<String> names(FakeViewer viewer) {
        return viewer.received(UUIDNameReply.class).stream()
                .flatMap(reply -> reply.uuidNameBlock().stream())
                .map(block -> block.firstName().text())
                .toList();
    }
}
