// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ParcelDwellReply;
import org.skerry.udp.message.ParcelDwellRequest;

class ParcelDwellRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredForTheParcelThereIs() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, 7));
        assertThat(viewer.received()).isEmpty();
        viewer.send(request(viewer, 1));
        assertThat(viewer.last(ParcelDwellReply.class).data().localId()).isEqualTo(1);
    }

    private static ParcelDwellRequest request(FakeViewer viewer, int localId) {
        return new ParcelDwellRequest(
                new ParcelDwellRequest.AgentData(viewer.agent(), viewer.session()),
                new ParcelDwellRequest.Data(localId, new UUID(0, 0)));
    }
}
