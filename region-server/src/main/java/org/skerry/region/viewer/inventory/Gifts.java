// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemMove;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Viewer;

/**
 * Items that people give each other. As in stock the receiver has the item when it is offered: accepted it goes where he
 * wants it, declined into his Trash, and it is lost in no case. Region's thread.
 */
public final class Gifts {
    private static final int ID_BYTES = 16;
    private static final int FOLDER = 8;

    private final InventoryDesk desk;

    public Gifts(InventoryDesk desk) {
        this.desk = desk;
    }

    /**
     * Gives an item to one who is here.
     *
     * @param bucket of the offer: the asset type and the item's id
     * @param then called when it is given, with the bucket for the receiver
     */
    public void offer(Viewer giver, Viewer receiver, Octets bucket, Consumer<Gift> then) {
        give(giver, receiver.agent(), bucket, (given, gift) -> {
            InventoryAnswers.updated(receiver.agent(), List.of(), List.of(given))
                    .forEach(receiver::send);
            then.accept(gift);
        });
    }

    /** The same for one who is not online, and finds it later. */
    public void leave(Viewer giver, AgentId receiver, Octets bucket, Consumer<Gift> then) {
        give(giver, receiver, bucket, (given, gift) -> then.accept(gift));
    }

    private void give(Viewer giver, AgentId receiver, Octets bucket, BiConsumer<InventoryItem, Gift> then) {
        if (bucket.length() != 1 + ID_BYTES || bucket.at(0) == FOLDER) {
            giver.send(Alerts.alert("Only single items can be given yet."));
            return;
        }
        var item = new ItemId(id(bucket, 1));
        var copy = ItemId.random();
        desk.change(giver, "gift", inventory -> inventory.give(item, receiver, copy), given -> {
            if (given.isEmpty()) {
                giver.send(Alerts.alert("You may not give this item away."));
            } else {
                then.accept(given.get(), new Gift(copy.value(), bucket(given.get())));
            }
        });
    }

    /**
     * A gift that has been made.
     *
     * @param id the offer's, by which it is accepted or declined
     */
    public record Gift(UUID id, Octets bucket) {}

    /** The receiver puts a gift into a folder of his. */
    public void accepted(Viewer receiver, UUID gift, Octets bucket) {
        if (bucket.length() != ID_BYTES) {
            return;
        }
        var move = new ItemMove(new ItemId(gift), new FolderId(id(bucket, 0)));
        desk.change(receiver, "accepted gift", inventory -> inventory.move(List.of(move)), elsewhere -> {});
    }

    /** The receiver wants no gift. */
    public void declined(Viewer receiver, UUID gift) {
        desk.change(receiver, "declined gift", inventory -> inventory.discard(new ItemId(gift)), done -> {});
    }

    private static Octets bucket(InventoryItem item) {
        var id = item.id().value();
        return Octets.owning(ByteBuffer.allocate(1 + ID_BYTES)
                .put((byte) item.assetType())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static UUID id(Octets bucket, int at) {
        var in = ByteBuffer.wrap(bucket.slice(at, at + ID_BYTES).toArray());
        return new UUID(in.getLong(), in.getLong());
    }
}
