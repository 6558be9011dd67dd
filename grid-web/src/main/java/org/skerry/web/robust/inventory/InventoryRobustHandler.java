// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.identity.Identifier;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.InventoryFields;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.WireNode;
import org.skerry.web.robust.FormMethod;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;
import org.skerry.web.robust.access.SimulatorAccess;

/**
 * The METHODs of {@code /xinventory} (robust-wire section 2): what is asked here, what changes something in {@link
 * InventoryChanges}. GETITEM and GETFOLDER without PRINCIPAL find nothing: what belongs to a user is found for that user alone.
 */
@Singleton
public class InventoryRobustHandler {
    private static final FormReply FALSE = FormReply.fixed("RESULT", "False");
    private static final FormReply NOTHING = FormReply.data(ServerResponse.empty());
    private static final int MAX_IDS = 5000;

    private final InventoryService inventory;
    private final FormTable table;

    /** For simulators that may do all. */
    public InventoryRobustHandler(InventoryService inventory) {
        this(inventory, SimulatorAccess.open());
    }

    @Inject
    public InventoryRobustHandler(InventoryService inventory, SimulatorAccess access) {
        this.inventory = inventory;
        this.table = new FormTable("inventory", methods(new InventoryChanges(inventory), access), FALSE);
    }

    private Map<String, FormMethod> methods(InventoryChanges changes, SimulatorAccess access) {
        var all = new HashMap<String, FormMethod>();
        changes.methods()
                .forEach((name, method) -> all.put(name, guarded(method, AccessAction.INVENTORY_WRITE, access)));
        all.put("CREATEUSERINVENTORY", guarded(this::createUserInventory, AccessAction.INVENTORY_WRITE, access));
        questions().forEach((name, method) -> all.put(name, guarded(method, AccessAction.INVENTORY_READ, access)));
        return all;
    }

    /** Who may not gets the service's failure form. Items are named by id in some changes, whoever they belong to. */
    private static FormMethod guarded(FormMethod method, AccessAction action, SimulatorAccess access) {
        return form -> {
            var fields = form.wireFields();
            var principal = owner(fields);
            // what is added says whose it is in itself
            var owner = Identifier.of(principal.isZero() ? new AgentId(fields.uuidOrZero("Owner")) : principal);
            return access.allows(action, new AccessTarget.Inventory(owner)) ? method.call(form) : FALSE;
        };
    }

    private Map<String, FormMethod> questions() {
        return Map.ofEntries(
                Map.entry("GETINVENTORYSKELETON", this::skeleton),
                Map.entry("GETROOTFOLDER", form -> folder(inventory.rootFolder(owner(form.wireFields())))),
                Map.entry("GETFOLDERFORTYPE", this::folderForType),
                Map.entry("GETFOLDER", this::folder),
                Map.entry("GETFOLDERCONTENT", this::folderContent),
                Map.entry("GETMULTIPLEFOLDERSCONTENT", this::multipleFoldersContent),
                Map.entry("GETFOLDERITEMS", this::folderItems),
                Map.entry("GETITEM", this::item),
                Map.entry("GETMULTIPLEITEMS", this::multipleItems),
                Map.entry("GETACTIVEGESTURES", this::activeGestures),
                Map.entry("GETASSETPERMISSIONS", this::assetPermissions));
    }

    public FormTable table() {
        return table;
    }

    private FormReply createUserInventory(FormBody form) {
        var made = inventory.createUserInventory(owner(form.wireFields()));
        return FormReply.data(ServerResponse.of("RESULT", WireFields.text(made)));
    }

    private FormReply skeleton(FormBody form) {
        return FormReply.data(ServerResponse.of("FOLDERS", folders(inventory.skeleton(owner(form.wireFields())))));
    }

    private FormReply folderForType(FormBody form) {
        var fields = form.wireFields();
        return folder(inventory.folderForType(owner(fields), fields.integer("TYPE")));
    }

    private FormReply folder(FormBody form) {
        var fields = form.wireFields();
        return folder(inventory.folder(owner(fields), new FolderId(fields.uuid("ID"))));
    }

    private FormReply folderContent(FormBody form) {
        return content(form)
                .map(content -> {
                    var tree = new LinkedHashMap<String, WireNode>();
                    tree.put("FID", new WireNode.Text(content.folder().toString()));
                    tree.put("VERSION", new WireNode.Text(Integer.toString(content.version())));
                    tree.put("FOLDERS", folders(content.folders()));
                    tree.put("ITEMS", items(content.items()));
                    return FormReply.data(new ServerResponse(new WireNode.Tree(tree)));
                })
                .orElse(NOTHING);
    }

    private FormReply multipleFoldersContent(FormBody form) {
        var fields = form.wireFields();
        var owner = owner(fields);
        var all = new LinkedHashMap<String, WireNode>();
        var ids = ids(fields.required("FOLDERS")).stream().map(FolderId::of).toList();
        inventory.folderContents(owner, ids).forEach(content -> all.put("F_" + content.folder(), withOwner(content)));
        return FormReply.data(new ServerResponse(new WireNode.Tree(all)));
    }

    private FormReply folderItems(FormBody form) {
        var items = content(form).map(FolderContent::items).orElse(List.of());
        return FormReply.data(ServerResponse.of("ITEMS", items(items)));
    }

    private FormReply item(FormBody form) {
        var fields = form.wireFields();
        return inventory
                .item(owner(fields), new ItemId(fields.uuid("ID")))
                .map(item -> FormReply.data(ServerResponse.of("item", WireNode.of(InventoryFields.ofItemReply(item)))))
                .orElse(NOTHING);
    }

    private FormReply multipleItems(FormBody form) {
        var fields = form.wireFields();
        var ids = ids(fields.required("ITEMS")).stream().map(ItemId::of).toList();
        return FormReply.data(new ServerResponse(items(inventory.items(owner(fields), ids))));
    }

    private FormReply activeGestures(FormBody form) {
        return FormReply.data(ServerResponse.of("ITEMS", items(inventory.activeGestures(owner(form.wireFields())))));
    }

    private FormReply assetPermissions(FormBody form) {
        var fields = form.wireFields();
        var allowed = inventory.assetPermissions(owner(fields), new AssetId(fields.uuid("ASSET")));
        return FormReply.data(ServerResponse.of("RESULT", Integer.toString(allowed)));
    }

    private Optional<FolderContent> content(FormBody form) {
        var fields = form.wireFields();
        return inventory.folderContent(owner(fields), new FolderId(fields.uuid("FOLDER")));
    }

    private static WireNode.Tree withOwner(FolderContent content) {
        var tree = new LinkedHashMap<String, WireNode>();
        tree.put("FID", new WireNode.Text(content.folder().toString()));
        tree.put("VERSION", new WireNode.Text(Integer.toString(content.version())));
        tree.put("OWNER", new WireNode.Text(content.owner().toString()));
        tree.put("FOLDERS", folders(content.folders()));
        tree.put("ITEMS", items(content.items()));
        return new WireNode.Tree(tree);
    }

    private static FormReply folder(Optional<InventoryFolder> found) {
        return found.map(folder ->
                        FormReply.data(ServerResponse.of("folder", WireNode.of(InventoryFields.ofFolder(folder)))))
                .orElse(NOTHING);
    }

    private static WireNode.Tree folders(List<InventoryFolder> folders) {
        return ServerResponse.numbered("folder_", folders, InventoryFields::ofFolder);
    }

    private static WireNode.Tree items(List<InventoryItem> items) {
        return ServerResponse.numbered("item_", items, InventoryFields::ofItemReply);
    }

    static AgentId owner(WireFields fields) {
        return new AgentId(fields.uuidOrZero("PRINCIPAL"));
    }

    /** A list with commas; what is no id is left out. */
    private static List<String> ids(String text) {
        var ids = new ArrayList<String>();
        for (var part : text.split(",")) {
            if (ids.size() >= MAX_IDS) {
                throw new MalformedBodyException("more than " + MAX_IDS + " ids");
            }
            if (UuidText.tryParse(part.strip()).isPresent()) {
                ids.add(part.strip());
            }
        }
        return ids;
    }
}
