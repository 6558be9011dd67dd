// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RequestRegionInfo;

/** Asks what the region is like. */
public final class RequestRegionInfoHandler implements ViewerHandler<RequestRegionInfo> {
    private final RegionContext region;

    public RequestRegionInfoHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<RequestRegionInfo> message() {
        return RequestRegionInfo.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, RequestRegionInfo message) {
        viewer.send(RegionFacts.info(region, viewer));
    }
}
