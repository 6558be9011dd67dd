// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ParcelAccessListReply;
import org.skerry.udp.message.ParcelAccessListRequest;

class ParcelAccessListRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredWithAnEmptyList() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new ParcelAccessListRequest(
                new ParcelAccessListRequest.AgentData(viewer.agent(), viewer.session()),
                new ParcelAccessListRequest.Data(3, 2, 1)));
        var reply = viewer.last(ParcelAccessListReply.class);
        assertThat(reply.data().sequenceId()).isEqualTo(3);
        assertThat(reply.data().flags()).isEqualTo(2);
        assertThat(reply.list()).isEmpty();
    }
}
