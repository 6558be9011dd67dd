// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ConfirmXferPacket;
import org.skerry.udp.message.EstateOwnerMessage;
import org.skerry.udp.message.InitiateDownload;
import org.skerry.udp.message.RequestXfer;
import org.skerry.udp.message.SendXferPacket;

/** A viewer that fetches the ground as a file: 256 x 256 samples of 13 bytes. */
final class Download {
    static final int BYTES = 256 * 256 * 13;
    static final long ID = 77;

    final RegionEnv env = new RegionEnv();
    final FakeViewer viewer = env.arrived("Test", 128, 128);

    /** The name under which the region offers it. */
    Octets offered() {
        viewer.send(new EstateOwnerMessage(
                new EstateOwnerMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new EstateOwnerMessage.MethodData(Octets.utf8z("terrain"), new UUID(0, 1)),
                List.of(
                        new EstateOwnerMessage.ParamList(Octets.utf8z("download filename")),
                        new EstateOwnerMessage.ParamList(Octets.utf8z("mine.raw")))));
        env.tick(3);
        return viewer.last(InitiateDownload.class).fileData().simFilename();
    }

    void request(FakeViewer asker, Octets name) {
        asker.send(new RequestXfer(RequestXfer.XferID.builder()
                .id(ID)
                .filename(name)
                .filePath(4)
                .deleteOnCompletion(true)
                .vFileType(-1)
                .build()));
    }

    void confirm(int packet) {
        viewer.send(new ConfirmXferPacket(new ConfirmXferPacket.XferID(ID, packet)));
    }

    SendXferPacket last() {
        return viewer.last(SendXferPacket.class);
    }
}
