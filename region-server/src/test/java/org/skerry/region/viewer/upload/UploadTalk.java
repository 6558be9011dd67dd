// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AssetUploadRequest;
import org.skerry.udp.message.RequestXfer;
import org.skerry.udp.message.SendXferPacket;

/** A viewer that uploads. */
public final class UploadTalk {
    private static final int LAST = 0x8000_0000;
    private static final int PACKET = 1000;

    private final RegionEnv env;
    private final FakeViewer viewer;

    public UploadTalk(RegionEnv env, FakeViewer viewer) {
        this.env = env;
        this.viewer = viewer;
    }

    public AssetId assetOf(UUID transaction) {
        return TransactionAsset.id(transaction, viewer.circuit().secureSession());
    }

    /** Announces an asset, with its bytes or without. */
    public void request(UUID transaction, int type, Octets data) {
        viewer.send(new AssetUploadRequest(new AssetUploadRequest.AssetBlock(transaction, type, false, false, data)));
        env.tick(2);
    }

    /** Sends the bytes that the region has asked for. */
    public void send(Octets data) {
        var id = viewer.last(RequestXfer.class).xferId().id();
        for (var from = 0; from < data.length(); from += PACKET) {
            var to = Math.min(from + PACKET, data.length());
            packet(id, from / PACKET | (to == data.length() ? LAST : 0), data.slice(from, to), data.length());
        }
        env.tick(2);
    }

    public void packet(long id, int number, Octets part, int length) {
        var out = ByteBuffer.allocate(4 + part.length()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(length).put(part.toArray());
        var whole = Octets.owning(out.array());
        viewer.send(new SendXferPacket(
                new SendXferPacket.XferID(id, number),
                new SendXferPacket.DataPacket((number & ~LAST) == 0 ? whole : part)));
    }
}
