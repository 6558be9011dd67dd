// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.EstateCovenantRequest;

/** Asks for the estate's covenant: there is none, but the estate's name and owner come with it. */
public final class EstateCovenantRequestHandler implements ViewerHandler<EstateCovenantRequest> {
    private final RegionContext region;

    public EstateCovenantRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<EstateCovenantRequest> message() {
        return EstateCovenantRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, EstateCovenantRequest message) {
        viewer.send(EstateFacts.covenant(region));
    }
}
