// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.skerry.region.tick.TickLoop;
import org.skerry.region.tick.WorkKind;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.inventory.InventoryDesk;
import org.skerry.region.viewer.inventory.InventoryHandlers;
import org.skerry.region.viewer.texture.ImageFeed;
import org.skerry.region.viewer.texture.RequestImageHandler;
import org.skerry.region.viewer.transfer.TransferAbortHandler;
import org.skerry.region.viewer.transfer.TransferFeed;
import org.skerry.region.viewer.transfer.TransferRequestHandler;
import org.skerry.region.viewer.upload.AssetUploadRequestHandler;
import org.skerry.region.viewer.upload.Uploads;
import org.skerry.region.viewer.xfer.AbortXferHandler;
import org.skerry.region.viewer.xfer.ConfirmXferPacketHandler;
import org.skerry.region.viewer.xfer.FileDesk;
import org.skerry.region.viewer.xfer.RequestXferHandler;
import org.skerry.region.viewer.xfer.SendXferPacketHandler;

/** Textures, assets, files and inventory over UDP: those who send and take them turn by turn, and their handlers. */
final class Deliveries {
    private final ImageFeed images;
    private final TransferFeed transfers;
    private final FileDesk files;
    private final Uploads uploads;
    private final InventoryDesk inventory;

    Deliveries(RegionContext region) {
        images = new ImageFeed(region);
        transfers = new TransferFeed(region);
        files = new FileDesk(region);
        uploads = new Uploads(region, files);
        inventory = new InventoryDesk(region);
    }

    FileDesk files() {
        return files;
    }

    InventoryDesk inventory() {
        return inventory;
    }

    List<ViewerHandler<?>> handlers() {
        var own = List.<ViewerHandler<?>>of(
                new RequestImageHandler(images),
                new TransferRequestHandler(transfers),
                new TransferAbortHandler(transfers),
                new RequestXferHandler(files),
                new ConfirmXferPacketHandler(files),
                new SendXferPacketHandler(files),
                new AbortXferHandler(files),
                new AssetUploadRequestHandler(uploads));
        return Stream.concat(own.stream(), InventoryHandlers.all(inventory, uploads).stream())
                .toList();
    }

    void schedule(TickLoop loop) {
        loop.every("textures", ImageFeed.PERIOD, WorkKind.AGENT, images::turn);
        loop.every("transfers", TransferFeed.PERIOD, WorkKind.AGENT, transfers::turn);
        loop.every("files", Duration.ofSeconds(1), WorkKind.OTHER, files::expire);
        loop.every("uploads", Duration.ofSeconds(1), WorkKind.OTHER, uploads::expire);
        loop.every("inventory changes", Duration.ofSeconds(1), WorkKind.OTHER, inventory::expire);
    }
}
