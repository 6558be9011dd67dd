// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.UUID;
import org.skerry.api.inventory.InventoryItem;

/**
 * The sum that stands at the end of an item on the wire. Stock reckons it of ids and kinds, with the same numbers for all
 * items in place of permissions, flags, price and date (found in 45 captured items); viewers take it as it is.
 */
final class ItemCheck {
    /** All permissions four times, which come to -4, a flag, a price of 100 and a date of 1000. */
    private static final int REST = -4 + 1 + 100 + 1000;

    private ItemCheck() {}

    static int of(InventoryItem item) {
        return sum(item.asset().value())
                + sum(item.folder().value())
                + sum(item.id().value())
                + sum(item.creator().value())
                + sum(item.owner().value())
                + sum(item.group().value())
                + item.inventoryType()
                + item.assetType()
                + REST;
    }

    /**
     * The id as four numbers, as a .NET Guid lies in memory: the first as it reads, the second with its halves swapped,
     * the others byte by byte from the end.
     */
    private static int sum(UUID id) {
        var high = id.getMostSignificantBits();
        var low = id.getLeastSignificantBits();
        return (int) (high >>> Integer.SIZE)
                + Integer.rotateLeft((int) high, Short.SIZE)
                + Integer.reverseBytes((int) (low >>> Integer.SIZE))
                + Integer.reverseBytes((int) low);
    }
}
