// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TransferRequest;

/** Asks for an asset. What is in objects cannot be had yet: there are none. */
public final class TransferRequestHandler implements ViewerHandler<TransferRequest> {
    private final TransferFeed feed;

    public TransferRequestHandler(TransferFeed feed) {
        this.feed = feed;
    }

    @Override
    public Class<TransferRequest> message() {
        return TransferRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 200);
    }

    @Override
    public void handle(Viewer viewer, TransferRequest message) {
        var asked = message.transferInfo();
        var wanted = Wanted.read(asked.sourceType(), asked.params());
        if (wanted.isEmpty()) {
            viewer.send(Transfer.info(asked, TransferStatus.NOT_FOUND, 0));
        } else if (wanted.get() instanceof Wanted.ByItem item && refusal(viewer, item) != TransferStatus.OK) {
            viewer.send(Transfer.info(asked, refusal(viewer, item), 0));
        } else {
            feed.begin(viewer, asked, wanted.get());
        }
    }

    private static TransferStatus refusal(Viewer viewer, Wanted.ByItem item) {
        if (!item.agent().equals(viewer.agent()) || !item.session().equals(viewer.session())) {
            return TransferStatus.FORBIDDEN;
        }
        var inObject = item.task().getMostSignificantBits() != 0 || item.task().getLeastSignificantBits() != 0;
        return inObject ? TransferStatus.NOT_FOUND : TransferStatus.OK;
    }
}
