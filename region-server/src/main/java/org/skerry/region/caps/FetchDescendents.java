// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** What is directly in folders: {@code FetchInventoryDescendents2} and {@code FetchLibDescendents2}. */
final class FetchDescendents implements Capability {
    private static final int MOST_FOLDERS = 500;

    private final String name;
    private final InventoryService inventory;
    private final InventoryOwners owners;

    FetchDescendents(String name, InventoryService inventory, InventoryOwners owners) {
        this.name = name;
        this.inventory = inventory;
        this.owners = owners;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var folders = new ArrayList<Llsd>();
        var bad = new ArrayList<Llsd>();
        for (var asked : LlsdMembers.structs(LlsdAnswer.struct(call), "folders", MOST_FOLDERS)) {
            var folder = new FolderId(LlsdMembers.id(asked, "folder_id"));
            var content = owners.first(
                    session, LlsdMembers.id(asked, "owner_id"), owner -> inventory.folderContent(owner, folder));
            content.ifPresentOrElse(
                    found -> folders.add(InventoryLlsd.content(
                            found,
                            LlsdMembers.flag(asked, "fetch_folders", true),
                            LlsdMembers.flag(asked, "fetch_items", true),
                            pointedAt(found))),
                    () -> bad.add(new LlsdStruct()
                            .put("folder_id", folder.value())
                            .put("error", "Unknown folder")
                            .build()));
        }
        var out = new LlsdStruct().put("folders", new Llsd.Array(folders));
        if (!bad.isEmpty()) {
            out.put("bad_folders", new Llsd.Array(bad));
        }
        return LlsdAnswer.of(out.build());
    }

    /**
     * What the links of a folder point at. Viewers cannot show a link to an item that they have not been told of, so
     * stock simulators tell of it beside the link: an outfit is complete although its clothes are in other folders.
     */
    private List<InventoryItem> pointedAt(FolderContent content) {
        var targets = content.items().stream()
                .filter(item -> item.assetType() == InventoryItem.LINK)
                .map(link -> new ItemId(link.asset().value()))
                .distinct()
                .toList();
        return targets.isEmpty()
                ? List.of()
                : inventory.items(content.owner(), targets).stream()
                        .filter(item -> !item.isLink() && !item.folder().equals(content.folder()))
                        .toList();
    }
}
