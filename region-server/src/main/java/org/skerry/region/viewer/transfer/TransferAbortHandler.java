// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TransferAbort;

/** Gives up a transfer. */
public final class TransferAbortHandler implements ViewerHandler<TransferAbort> {
    private final TransferFeed feed;

    public TransferAbortHandler(TransferFeed feed) {
        this.feed = feed;
    }

    @Override
    public Class<TransferAbort> message() {
        return TransferAbort.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 200);
    }

    @Override
    public void handle(Viewer viewer, TransferAbort message) {
        feed.abort(viewer, message.transferInfo().transferId());
    }
}
