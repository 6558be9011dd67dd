// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RequestXfer;

/** Asks for a file that the region has offered. */
public final class RequestXferHandler implements ViewerHandler<RequestXfer> {
    private final FileDesk files;

    public RequestXferHandler(FileDesk files) {
        this.files = files;
    }

    @Override
    public Class<RequestXfer> message() {
        return RequestXfer.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 50);
    }

    @Override
    public void handle(Viewer viewer, RequestXfer message) {
        files.requested(viewer, message.xferId());
    }
}
