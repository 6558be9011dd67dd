// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ParcelPropertiesRequest;

class ParcelPropertiesRequestHandlerTest {
    /** What a stock simulator sends. */
    private static final List<String> CAPTURED_MEMBERS = List.of(
            "LocalID",
            "AABBMax",
            "AABBMin",
            "Area",
            "AuctionID",
            "AuthBuyerID",
            "Bitmap",
            "Category",
            "ClaimDate",
            "ClaimPrice",
            "Desc",
            "ParcelFlags",
            "GroupID",
            "GroupPrims",
            "IsGroupOwned",
            "LandingType",
            "MaxPrims",
            "MediaID",
            "MediaURL",
            "MediaAutoScale",
            "MusicURL",
            "Name",
            "OtherCleanTime",
            "OtherCount",
            "OtherPrims",
            "OwnerID",
            "OwnerPrims",
            "ParcelPrimBonus",
            "PassHours",
            "PassPrice",
            "PublicCount",
            "RegionDenyAnonymous",
            "RegionDenyIdentified",
            "RegionDenyTransacted",
            "RegionPushOverride",
            "RentPrice",
            "RequestResult",
            "SalePrice",
            "SelectedPrims",
            "SelfCount",
            "SequenceID",
            "SimWideMaxPrims",
            "SimWideTotalPrims",
            "SnapSelection",
            "SnapshotID",
            "Status",
            "TotalPrims",
            "UserLocation",
            "UserLookAt",
            "SeeAVs",
            "AnyAVSounds",
            "GroupAVSounds");

    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredOverTheEventQueue() {
        var viewer = env.arrived("Test", 50, 50);
        env.events().clear();
        viewer.send(new ParcelPropertiesRequest(
                new ParcelPropertiesRequest.AgentData(viewer.agent(), viewer.session()),
                new ParcelPropertiesRequest.ParcelData(-10000, 128, 128, 129, 129, true)));
        var event = env.events().getFirst();
        assertThat(event.message()).isEqualTo("ParcelProperties");
        var data = (Llsd.Struct)
                ((Llsd.Array) event.body().get("ParcelData")).values().getFirst();
        assertThat(data.get("SequenceID")).isEqualTo(new Llsd.Int(-10000));
        assertThat(data.get("SnapSelection")).isEqualTo(new Llsd.Bool(true));
        assertThat(((Llsd.Binary) data.get("Bitmap")).value().length()).isEqualTo(512);
        assertThat(((Llsd.Binary) data.get("ParcelFlags")).value())
                .isEqualTo(Octets.owning(new byte[] {0x28, 0, 0x20, 0x4B}));
        assertThat(data.values().keySet()).containsAll(CAPTURED_MEMBERS);
        assertThat(event.body().values().keySet())
                .contains(
                        "MediaData",
                        "ParcelExtendedFlags",
                        "AgeVerificationBlock",
                        "ParcelEnvironmentBlock",
                        "RegionAllowAccessBlock");
    }
}
