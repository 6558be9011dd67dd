// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.names;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UUIDGroupNameRequest;

/** Asks for names of groups: there are none, and silence is the protocol's way to say so. */
public final class UUIDGroupNameRequestHandler implements ViewerHandler<UUIDGroupNameRequest> {
    @Override
    public Class<UUIDGroupNameRequest> message() {
        return UUIDGroupNameRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 20);
    }

    @Override
    public void handle(Viewer viewer, UUIDGroupNameRequest message) {
        // taken so that it does not count as unknown
    }
}
