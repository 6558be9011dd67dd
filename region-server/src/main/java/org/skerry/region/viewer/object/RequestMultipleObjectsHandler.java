// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.object;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RequestMultipleObjects;

/** Asks for objects that the viewer does not have. */
public final class RequestMultipleObjectsHandler implements ViewerHandler<RequestMultipleObjects> {
    private final RegionContext region;

    public RequestMultipleObjectsHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<RequestMultipleObjects> message() {
        return RequestMultipleObjects.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(20, 40);
    }

    @Override
    public void handle(Viewer viewer, RequestMultipleObjects message) {
        region.updates()
                .repeat(
                        viewer,
                        message.objectData().stream()
                                .map(RequestMultipleObjects.ObjectData::id)
                                .toList());
    }
}
