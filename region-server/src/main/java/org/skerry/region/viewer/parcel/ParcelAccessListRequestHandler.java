// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import java.util.List;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ParcelAccessListReply;
import org.skerry.udp.message.ParcelAccessListRequest;

/** Asks who is let onto or kept off a parcel: nobody is. */
public final class ParcelAccessListRequestHandler implements ViewerHandler<ParcelAccessListRequest> {
    @Override
    public Class<ParcelAccessListRequest> message() {
        return ParcelAccessListRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ParcelAccessListRequest message) {
        var asked = message.data();
        viewer.send(new ParcelAccessListReply(
                new ParcelAccessListReply.Data(
                        viewer.agent().value(), asked.sequenceId(), asked.flags(), asked.localId()),
                List.of()));
    }
}
