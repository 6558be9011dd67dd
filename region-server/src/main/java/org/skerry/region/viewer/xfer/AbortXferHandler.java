// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AbortXfer;

/** Gives up a file, in either direction. */
public final class AbortXferHandler implements ViewerHandler<AbortXfer> {
    private final FileDesk files;

    public AbortXferHandler(FileDesk files) {
        this.files = files;
    }

    @Override
    public Class<AbortXfer> message() {
        return AbortXfer.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 50);
    }

    @Override
    public void handle(Viewer viewer, AbortXfer message) {
        files.aborted(viewer, message.xferId().id());
    }
}
