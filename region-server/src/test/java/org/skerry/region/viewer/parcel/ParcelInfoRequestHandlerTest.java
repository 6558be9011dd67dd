// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
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

    @Test
    void tellsWhatTheRegistryKnowsOfAPlaceElsewhere() {
        var viewer = env.arrived("Test", 50, 50);
        var area = new RegionArea(260_096, 256_000, 512, 512);
        env.services()
                .grid()
                .register(new GridRegion(
                        RegionId.random(),
                        ScopeId.ZERO,
                        "Far Isle",
                        area,
                        new RegionEndpoint("127.0.0.1", 9100, "http://127.0.0.1:9100/", 9100),
                        0,
                        13,
                        AssetId.ZERO,
                        AssetId.ZERO,
                        "",
                        AgentId.random()));
        var place = PlaceId.in(area, 300, 20.5f, 33).uuid();

        viewer.send(request(viewer, place));
        viewer.send(request(viewer, new PlaceId(900_000, 900_000, 0).uuid()));
        env.tick(1);

        assertThat(viewer.received(ParcelInfoReply.class)).hasSize(1);
        var told = viewer.last(ParcelInfoReply.class).data();
        assertThat(told.parcelId()).isEqualTo(place);
        assertThat(told.simName().text()).isEqualTo("Far Isle");
        assertThat(told.globalX()).isEqualTo(260_396);
        assertThat(told.globalY()).isEqualTo(256_020);
        assertThat(told.globalZ()).isEqualTo(33);
    }

    @Test
    void placesHaveIdsThatTellThem() {
        var area = new RegionArea(260_096, 256_000, 256, 256);
        var place = PlaceId.in(area, 12, 300, Float.NaN);
        assertThat(PlaceId.of(place.uuid())).contains(place);
        assertThat(place).isEqualTo(new PlaceId(260_108, 256_255, 0));
        assertThat(PlaceId.of(UUID.randomUUID())).isEmpty();
        assertThat(PlaceId.of(new UUID(0, 0))).isEmpty();
    }

    private static ParcelInfoRequest request(FakeViewer viewer, UUID parcel) {
        return new ParcelInfoRequest(
                new ParcelInfoRequest.AgentData(viewer.agent(), viewer.session()), new ParcelInfoRequest.Data(parcel));
    }
}
