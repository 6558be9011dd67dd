// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.List;

/** Folders and items that were asked for together. */
public record InventoryCollection(List<InventoryFolder> folders, List<InventoryItem> items) {
    public InventoryCollection {
        folders = List.copyOf(folders);
        items = List.copyOf(items);
    }
}
