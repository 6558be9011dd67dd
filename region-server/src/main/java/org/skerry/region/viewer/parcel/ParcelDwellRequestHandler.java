// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ParcelDwellReply;
import org.skerry.udp.message.ParcelDwellRequest;

/** Asks how much a parcel is visited: nobody counts yet. */
public final class ParcelDwellRequestHandler implements ViewerHandler<ParcelDwellRequest> {
    private final RegionContext region;

    public ParcelDwellRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ParcelDwellRequest> message() {
        return ParcelDwellRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ParcelDwellRequest message) {
        if (message.data().localId() != DefaultParcel.LOCAL_ID) {
            return;
        }
        var parcel = DefaultParcel.id(region.settings());
        viewer.send(new ParcelDwellReply(
                new ParcelDwellReply.AgentData(viewer.agent().value()),
                new ParcelDwellReply.Data(DefaultParcel.LOCAL_ID, parcel, 0)));
    }
}
