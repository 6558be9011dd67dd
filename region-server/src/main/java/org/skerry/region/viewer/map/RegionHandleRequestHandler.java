// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RegionHandleRequest;
import org.skerry.udp.message.RegionIDAndHandleReply;

/** Asks where on the map a region is, such as that of a landmark; of one that the grid does not know nothing is said. */
public final class RegionHandleRequestHandler implements ViewerHandler<RegionHandleRequest> {
    private final RegionContext region;

    public RegionHandleRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<RegionHandleRequest> message() {
        return RegionHandleRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(10, 50);
    }

    @Override
    public void handle(Viewer viewer, RegionHandleRequest message) {
        var id = new RegionId(message.requestBlock().regionId());
        if (id.equals(region.settings().id())) {
            tell(viewer, id, region.handle());
            return;
        }
        region.background()
                .ask(
                        "region handle",
                        () -> region.services().grid().find(ScopeId.ZERO, id),
                        found -> found.ifPresent(
                                there -> tell(viewer, id, there.area().handle())),
                        () -> {});
    }

    private static void tell(Viewer viewer, RegionId id, long handle) {
        viewer.send(new RegionIDAndHandleReply(new RegionIDAndHandleReply.ReplyBlock(id.value(), handle)));
    }
}
