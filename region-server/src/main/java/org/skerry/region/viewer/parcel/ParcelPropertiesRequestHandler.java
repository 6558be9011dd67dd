// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ParcelPropertiesRequest;

/** Asks about the land at a place. */
public final class ParcelPropertiesRequestHandler implements ViewerHandler<ParcelPropertiesRequest> {
    private final RegionContext region;

    public ParcelPropertiesRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ParcelPropertiesRequest> message() {
        return ParcelPropertiesRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 30);
    }

    @Override
    public void handle(Viewer viewer, ParcelPropertiesRequest message) {
        var asked = message.parcelData();
        region.capabilities()
                .post(
                        viewer.agent(),
                        viewer.session(),
                        "ParcelProperties",
                        DefaultParcel.properties(
                                region.settings(),
                                asked.sequenceId(),
                                asked.snapSelection(),
                                region.clock().instant()));
    }
}
