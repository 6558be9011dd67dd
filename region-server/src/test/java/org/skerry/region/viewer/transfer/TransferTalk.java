// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.TransferInfo;
import org.skerry.udp.message.TransferPacket;
import org.skerry.udp.message.TransferRequest;

/** A viewer that asks for assets. */
final class TransferTalk {
    static final UUID NONE = new UUID(0, 0);

    final RegionEnv env = new RegionEnv();
    final FakeViewer viewer = env.arrived("Test", 128, 128);
    private int transfers;

    TransferInfo.TransferInfoBlock byAsset(AssetId asset) {
        var params = ByteBuffer.allocate(20);
        put(params, asset.value());
        return ask(2, params.array());
    }

    TransferInfo.TransferInfoBlock byItem(ItemId item, AssetId asset) {
        return byItem(viewer.agent(), viewer.session(), NONE, item, asset);
    }

    TransferInfo.TransferInfoBlock byItem(UUID agent, UUID session, UUID task, ItemId item, AssetId asset) {
        var params = ByteBuffer.allocate(100);
        put(params, agent);
        put(params, session);
        put(params, agent);
        put(params, task);
        put(params, item.value());
        put(params, asset.value());
        return ask(3, params.array());
    }

    TransferInfo.TransferInfoBlock ask(int source, byte[] params) {
        begin(source, params);
        env.tick(40);
        return viewer.last(TransferInfo.class).transferInfo();
    }

    UUID begin(int source, byte[] params) {
        viewer.forget();
        var id = new UUID(7, ++transfers);
        viewer.send(new TransferRequest(new TransferRequest.TransferInfo(id, 2, source, 101, Octets.copyOf(params))));
        return id;
    }

    /** What came with the last transfer. */
    Octets data() {
        var all = new ByteArrayOutputStream();
        viewer.received(TransferPacket.class)
                .forEach(packet -> all.writeBytes(packet.transferData().data().toArray()));
        return Octets.owning(all.toByteArray());
    }

    static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
