// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ParcelInfoRequest;

/** Asks about a parcel by its id. */
public final class ParcelInfoRequestHandler implements ViewerHandler<ParcelInfoRequest> {
    private final RegionContext region;

    public ParcelInfoRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ParcelInfoRequest> message() {
        return ParcelInfoRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ParcelInfoRequest message) {
        if (message.data().parcelId().equals(DefaultParcel.id(region.settings()))) {
            viewer.send(DefaultParcel.info(region.settings(), viewer.agent()));
        }
    }
}
