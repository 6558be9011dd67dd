// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ConfirmXferPacket;

/** Confirms a packet of a file: the next one may come. */
public final class ConfirmXferPacketHandler implements ViewerHandler<ConfirmXferPacket> {
    private final FileDesk files;

    public ConfirmXferPacketHandler(FileDesk files) {
        this.files = files;
    }

    @Override
    public Class<ConfirmXferPacket> message() {
        return ConfirmXferPacket.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(200, 200);
    }

    @Override
    public void handle(Viewer viewer, ConfirmXferPacket message) {
        files.confirmed(viewer, message.xferId().id(), message.xferId().packet());
    }
}
