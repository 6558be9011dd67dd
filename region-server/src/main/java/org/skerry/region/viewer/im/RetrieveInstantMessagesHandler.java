// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RetrieveInstantMessages;

/** Asks for messages left while away: none are kept yet. */
public final class RetrieveInstantMessagesHandler implements ViewerHandler<RetrieveInstantMessages> {
    @Override
    public Class<RetrieveInstantMessages> message() {
        return RetrieveInstantMessages.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, RetrieveInstantMessages message) {
        // taken so that it does not count as unknown
    }
}
