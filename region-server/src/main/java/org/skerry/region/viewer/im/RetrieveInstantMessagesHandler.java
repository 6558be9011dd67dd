// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RetrieveInstantMessages;

/** Asks for the messages that were left while the user was away. */
public final class RetrieveInstantMessagesHandler implements ViewerHandler<RetrieveInstantMessages> {
    private final Mailbox mailbox;

    public RetrieveInstantMessagesHandler(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

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
        mailbox.collect(viewer);
    }
}
