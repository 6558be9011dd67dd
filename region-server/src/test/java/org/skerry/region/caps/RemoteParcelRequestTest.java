// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.region.http.HttpCall;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.TestRegions;
import org.skerry.region.viewer.parcel.DefaultParcel;
import org.skerry.region.viewer.parcel.PlaceId;

class RemoteParcelRequestTest {
    private static final String BASE = "http://127.0.0.1:9000/";
    private static final GridRegion THERE = new GridRegion(
            RegionId.random(),
            ScopeId.ZERO,
            "Far Isle",
            new RegionArea(260_096, 256_000, 256, 256),
            TestRegions.settings(BASE).endpoint(),
            0,
            13,
            AssetId.ZERO,
            AssetId.ZERO,
            "",
            AgentId.random());

    private final InMemoryGrid grid = new InMemoryGrid();
    private final CapsSession session = new CapsSession(
            TestRegions.settings(BASE),
            new AgentCircuit(
                    AgentId.random(),
                    new UserName("bot", "user_1"),
                    SessionId.random(),
                    SecureSessionId.random(),
                    1,
                    "ee8b9e98-7cc7-4bc0-b3b4-56becfcef703",
                    false,
                    Vector3.ZERO,
                    "127.0.0.1",
                    ViewerIdentity.UNKNOWN,
                    Optional.empty(),
                    Map.of()),
            Map.of(),
            new EventQueue(Duration.ofMinutes(1), 1, Runnable::run),
            new Uploads(new CapsDirectory(), BASE),
            new FetchTurns(Duration.ZERO),
            new Preferences());

    private UUID parcel(LlsdStruct asked) {
        var location = new Llsd.Array(List.of(new Llsd.Real(10), new Llsd.Real(20.5), new Llsd.Real(30)));
        var call = new HttpCall(
                "POST",
                "/",
                Map.of(),
                Map.of(),
                LlsdXml.write(asked.put("location", location).build()),
                InetAddress.getLoopbackAddress());
        var answer = new RemoteParcelRequest(grid.services().grid()).answer(session, call);
        return ((Llsd.Id) ((Llsd.Struct) LlsdXml.read(answer.body())).get("parcel_id")).value();
    }

    private static LlsdStruct handle(long handle) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(handle).array();
        return new LlsdStruct().put("region_handle", Octets.owning(bytes));
    }

    @Test
    void aPlaceInAnotherRegionHasAnIdThatStandsForIt() {
        grid.services().grid().register(THERE);
        var place = new PlaceId(260_106, 256_020, 30).uuid();
        assertThat(parcel(new LlsdStruct().put("region_id", THERE.id().value())))
                .isEqualTo(place);
        assertThat(parcel(handle(THERE.area().handle()))).isEqualTo(place);
    }

    @Test
    void thePlaceHereHasTheParcelsOwn() {
        var here = DefaultParcel.id(session.region());
        assertThat(parcel(new LlsdStruct())).isEqualTo(here);
        assertThat(parcel(
                        new LlsdStruct().put("region_id", session.region().id().value())))
                .isEqualTo(here);
    }

    @Test
    void whereThereIsNoRegionThereIsNone() {
        var none = new UUID(0, 0);
        assertThat(parcel(new LlsdStruct().put("region_id", UUID.randomUUID()))).isEqualTo(none);
        assertThat(parcel(handle(THERE.area().handle()))).isEqualTo(none);
    }
}
