// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;

/** What is directly in a folder, as of its version. */
public record FolderContent(
        FolderId folder, AgentId owner, int version, List<InventoryFolder> folders, List<InventoryItem> items) {
    public FolderContent {
        folders = List.copyOf(folders);
        items = List.copyOf(items);
    }
}
