// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.SendXferPacket;

/** Brings a packet of a file that the region has asked for. */
public final class SendXferPacketHandler implements ViewerHandler<SendXferPacket> {
    private final FileDesk files;

    public SendXferPacketHandler(FileDesk files) {
        this.files = files;
    }

    @Override
    public Class<SendXferPacket> message() {
        return SendXferPacket.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(200, 200);
    }

    @Override
    public void handle(Viewer viewer, SendXferPacket message) {
        files.received(
                viewer,
                message.xferId().id(),
                message.xferId().packet(),
                message.dataPacket().data());
    }
}
