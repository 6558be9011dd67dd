// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.UpdateCreateInventoryItem;

/** Two items as a stock simulator told of them. */
class ItemCheckTest {
    private static final String NOTE =
            "c0000000c000ffff010b11111111aaaabbbbcccc0005010100100114662923f2ec4411bf30bec83d4729aacf4df9b34e564461b15746b43e03336802000311111111aaaabbbbcccc00050111111111aaaabbbbcccc0005010011e0090002"
                    + "e009000ae00800024b6a777d7bcd4fc4b06f929b21e32925070700090e6e6f74652d623438656133613400010e61206465736372697074696f6e0001b4ee00016b83920ef3";

    private static final String SCRIPT =
            "c0000000ee00ffff010b11111111aaaabbbbcccc00050101001001d7f5f621d396425fa9858073037888bfcf4df9b34e564461b15746b43e03336803000311111111aaaabbbbcccc00050111111111aaaabbbbcccc0005010011e0090002"
                    + "e009000ae0080002207400013b8d5f40e58b20581c1c50aedb0a0a0009107363726970742d34373462343138370002b6ee00016b077e8272";

    @Test
    void isWhatStockReckons() {
        for (var captured : new String[] {NOTE, SCRIPT}) {
            var datagram = HexFormat.of().parseHex(captured);
            var message = (UpdateCreateInventoryItem)
                    Objects.requireNonNull(Frame.of(datagram, datagram.length).message());
            var block = message.inventoryData().getFirst();
            assertThat(ItemBlocks.created(item(block), block.callbackId())).isEqualTo(block);
        }
    }

    private static InventoryItem item(UpdateCreateInventoryItem.InventoryData block) {
        return new InventoryItem(
                new ItemId(block.itemId()),
                new AgentId(block.ownerId()),
                new FolderId(block.folderId()),
                block.name().text(),
                block.description().text(),
                new AssetId(block.assetId()),
                block.type(),
                block.invType(),
                block.creatorId().toString(),
                "",
                Instant.ofEpochSecond(block.creationDate()),
                new ItemPermissions(
                        block.baseMask(),
                        block.ownerMask(),
                        block.everyoneMask(),
                        block.groupMask(),
                        block.nextOwnerMask()),
                new GroupId(block.groupId()),
                block.groupOwned(),
                block.flags(),
                block.salePrice(),
                block.saleType());
    }
}
