// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemMove;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.InventoryFields;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.robust.FormMethod;
import org.skerry.web.robust.FormReply;

/**
 * The METHODs of {@code /xinventory} that change something; all answer {@code RESULT}. Deletions answer True whatever
 * was there, as stock does.
 */
final class InventoryChanges {
    private static final FormReply TRUE = FormReply.fixed("RESULT", "True");
    private static final FormReply FALSE = FormReply.fixed("RESULT", "False");
    private static final int MAX_IDS = 5000;

    private final InventoryService inventory;

    InventoryChanges(InventoryService inventory) {
        this.inventory = inventory;
    }

    Map<String, FormMethod> methods() {
        return Map.of(
                "ADDFOLDER", form -> outcome(inventory.addFolder(InventoryFields.readFolder(form.wireFields()))),
                "UPDATEFOLDER", form -> outcome(inventory.updateFolder(InventoryFields.readFolder(form.wireFields()))),
                "MOVEFOLDER", this::moveFolder,
                "DELETEFOLDERS", this::deleteFolders,
                "PURGEFOLDER",
                        form -> outcome(inventory.purgeFolder(
                                new FolderId(form.wireFields().uuid("ID")))),
                "ADDITEM", form -> outcome(inventory.addItem(InventoryFields.readItem(form.wireFields()))),
                "UPDATEITEM", form -> outcome(inventory.updateItem(InventoryFields.readItem(form.wireFields()))),
                "MOVEITEMS", this::moveItems,
                "DELETEITEMS", this::deleteItems);
    }

    private FormReply moveFolder(FormBody form) {
        var fields = form.wireFields();
        return outcome(inventory.moveFolder(
                InventoryRobustHandler.owner(fields),
                new FolderId(fields.uuid("ID")),
                new FolderId(fields.uuidOrZero("ParentID"))));
    }

    private FormReply deleteFolders(FormBody form) {
        var ids = known(form, "FOLDERS").stream().map(FolderId::new).toList();
        inventory.deleteFolders(InventoryRobustHandler.owner(form.wireFields()), ids);
        return TRUE;
    }

    private FormReply deleteItems(FormBody form) {
        var ids = known(form, "ITEMS").stream().map(ItemId::new).toList();
        inventory.deleteItems(InventoryRobustHandler.owner(form.wireFields()), ids);
        return TRUE;
    }

    private FormReply moveItems(FormBody form) {
        var items = ids(form, "IDLIST");
        var folders = ids(form, "DESTLIST");
        if (items.size() != folders.size()) {
            return FALSE;
        }
        var moves = new ArrayList<ItemMove>();
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).isPresent() && folders.get(i).isPresent()) {
                moves.add(new ItemMove(
                        new ItemId(items.get(i).get()),
                        new FolderId(folders.get(i).get())));
            }
        }
        var moved = inventory.moveItems(InventoryRobustHandler.owner(form.wireFields()), moves);
        return outcome(moved && moves.size() == items.size());
    }

    /** Those entries that are ids. */
    private static List<UUID> known(FormBody form, String list) {
        return ids(form, list).stream().flatMap(Optional::stream).toList();
    }

    private static List<Optional<UUID>> ids(FormBody form, String list) {
        var entries = form.list(list);
        if (entries.size() > MAX_IDS) {
            throw new MalformedBodyException("more than " + MAX_IDS + " ids");
        }
        return entries.stream().map(text -> UuidText.tryParse(text.strip())).toList();
    }

    private static FormReply outcome(boolean done) {
        return done ? TRUE : FALSE;
    }
}
