// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.InventoryService;

/** Puts contents that were kept into their items. Thread-safe; blocks. */
final class InventorySaves {
    private static final int MODIFY = 0x4000;
    private static final Logger LOG = System.getLogger(InventorySaves.class.getName());

    private final InventoryService inventory;

    InventorySaves(InventoryService inventory) {
        this.inventory = inventory;
    }

    /**
     * Gives the item its new content, unless it is gone, may not be changed, or was changed by somebody else since; the
     * log tells that.
     *
     * @throws org.skerry.api.error.ServiceUnavailableException if the inventory cannot be reached
     */
    void apply(ItemSave save, AssetId content) {
        var item = inventory.item(save.owner(), save.item());
        if (item.isEmpty()) {
            skipped(save, content, "it is not in the inventory");
        } else if (item.get().asset().equals(content)) {
            LOG.log(Level.DEBUG, "event=item-saved-already item={0} asset={1}", save.item(), content);
        } else if ((item.get().permissions().current() & MODIFY) == 0) {
            skipped(save, content, "it may not be changed");
        } else if (!save.expected().isZero() && !item.get().asset().equals(save.expected())) {
            skipped(save, content, "it was changed elsewhere");
        } else if (inventory.updateItem(item.get().withAsset(content))) {
            LOG.log(Level.INFO, "event=item-saved item={0} agent={1} asset={2}", save.item(), save.owner(), content);
        } else {
            skipped(save, content, "it is not in the inventory any more");
        }
    }

    private static void skipped(ItemSave save, AssetId content, String why) {
        LOG.log(
                Level.WARNING,
                "event=item-not-saved item={0} agent={1} asset={2} problem=\"{3}\"; the grid has the asset",
                save.item(),
                save.owner(),
                content,
                why);
    }
}
