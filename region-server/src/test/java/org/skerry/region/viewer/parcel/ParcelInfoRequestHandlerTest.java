// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ParcelInfoReply;
import org.skerry.udp.message.ParcelInfoRequest;

class ParcelInfoRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsOfTheParcelThereIs() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, new UUID(1, 1)));
        assertThat(viewer.received()).isEmpty();
        viewer.send(request(viewer, DefaultParcel.id(env.settings())));
        assertThat(viewer.last(ParcelInfoReply.class).data().actualArea()).isEqualTo(65_536);
        assertThat(viewer.last(ParcelInfoReply.class).data().globalX()).isEqualTo(256_128);
    }

    private static ParcelInfoRequest request(FakeViewer viewer, UUID parcel) {
        return new ParcelInfoRequest(
                new ParcelInfoRequest.AgentData(viewer.agent(), viewer.session()), new ParcelInfoRequest.Data(parcel));
    }
}
