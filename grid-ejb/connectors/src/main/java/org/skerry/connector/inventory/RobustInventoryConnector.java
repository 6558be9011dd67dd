// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.inventory;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemMove;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.InventoryFields;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireNode;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** The inventories of a remote grid. METHOD comes first here. */
public final class RobustInventoryConnector implements InventoryService {
    private final FormService service;

    public RobustInventoryConnector(URI base, RobustCalls calls) {
        this.service = new FormService("inventory", base, "xinventory", calls);
    }

    @Override
    public boolean createUserInventory(AgentId owner) {
        return done(service.tell(owned("CREATEUSERINVENTORY", owner)));
    }

    @Override
    public List<InventoryFolder> skeleton(AgentId owner) {
        return folders(service.ask(owned("GETINVENTORYSKELETON", owner)).root());
    }

    @Override
    public Optional<InventoryFolder> rootFolder(AgentId owner) {
        return folder(owner, service.ask(owned("GETROOTFOLDER", owner)));
    }

    @Override
    public Optional<InventoryFolder> folderForType(AgentId owner, int type) {
        return folder(owner, service.ask(owned("GETFOLDERFORTYPE", owner).add("TYPE", type)));
    }

    @Override
    public Optional<InventoryFolder> folder(AgentId owner, FolderId id) {
        return folder(
                owner,
                service.ask(FormBody.request()
                        .add("METHOD", "GETFOLDER")
                        .add("ID", id)
                        .add("PRINCIPAL", owner)));
    }

    @Override
    public Optional<FolderContent> folderContent(AgentId owner, FolderId id) {
        // The answer for one folder tells an unknown folder from an empty one only through its owner.
        var answer = service.ask(
                owned("GETMULTIPLEFOLDERSCONTENT", owner).add("FOLDERS", id).add("COUNT", "1"));
        return answer.tree("F_" + id).flatMap(tree -> content(owner, id, tree));
    }

    @Override
    public Optional<InventoryItem> item(AgentId owner, ItemId id) {
        var answer = service.ask(
                FormBody.request().add("METHOD", "GETITEM").add("ID", id).add("PRINCIPAL", owner));
        return answer.tree("item")
                .map(tree -> service.read(() -> InventoryFields.readItem(tree.wireFields())))
                .filter(item -> item.owner().equals(owner));
    }

    @Override
    public List<InventoryItem> items(AgentId owner, List<ItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var answer = service.ask(owned("GETMULTIPLEITEMS", owner)
                .add("ITEMS", ids.stream().map(ItemId::toString).collect(Collectors.joining(",")))
                .add("COUNT", ids.size()));
        return service.list(answer.trees(), InventoryFields::readItem).stream()
                .filter(item -> item.owner().equals(owner))
                .toList();
    }

    @Override
    public List<InventoryItem> activeGestures(AgentId owner) {
        return items(service.ask(owned("GETACTIVEGESTURES", owner)).root());
    }

    @Override
    public boolean addFolder(InventoryFolder folder) {
        return done(
                service.tell(FormBody.request().add("METHOD", "ADDFOLDER").addAll(InventoryFields.ofFolder(folder))));
    }

    @Override
    public boolean addItem(InventoryItem item) {
        return done(
                service.tell(FormBody.request().add("METHOD", "ADDITEM").addAll(InventoryFields.ofItemRequest(item))));
    }

    @Override
    public boolean updateItem(InventoryItem item) {
        return done(service.ask(
                FormBody.request().add("METHOD", "UPDATEITEM").addAll(InventoryFields.ofItemRequest(item))));
    }

    @Override
    public boolean updateFolder(InventoryFolder folder) {
        return done(
                service.ask(FormBody.request().add("METHOD", "UPDATEFOLDER").addAll(InventoryFields.ofFolder(folder))));
    }

    @Override
    public boolean moveFolder(AgentId owner, FolderId id, FolderId parent) {
        return done(service.ask(FormBody.request()
                .add("METHOD", "MOVEFOLDER")
                .add("ParentID", parent)
                .add("ID", id)
                .add("PRINCIPAL", owner)));
    }

    @Override
    public void deleteFolders(AgentId owner, List<FolderId> ids) {
        for (var part : Portions.of(ids)) {
            expectDone("DELETEFOLDERS", owned("DELETEFOLDERS", owner).addList("FOLDERS", part));
        }
    }

    @Override
    public boolean purgeFolder(FolderId id) {
        return done(service.ask(FormBody.request().add("METHOD", "PURGEFOLDER").add("ID", id)));
    }

    @Override
    public boolean moveItems(AgentId owner, List<ItemMove> moves) {
        var all = true;
        for (var part : Portions.of(moves)) {
            all &= done(service.ask(owned("MOVEITEMS", owner)
                    .addList("IDLIST", part.stream().map(ItemMove::item).toList())
                    .addList("DESTLIST", part.stream().map(ItemMove::folder).toList())));
        }
        return all;
    }

    @Override
    public void deleteItems(AgentId owner, List<ItemId> ids) {
        for (var part : Portions.of(ids)) {
            expectDone("DELETEITEMS", owned("DELETEITEMS", owner).addList("ITEMS", part));
        }
    }

    @Override
    public int assetPermissions(AgentId owner, AssetId asset) {
        var answer = service.ask(owned("GETASSETPERMISSIONS", owner).add("ASSET", asset));
        return service.read(() -> answer.root().wireFields().bits("RESULT", 0));
    }

    private Optional<InventoryFolder> folder(AgentId owner, ServerResponse answer) {
        return answer.tree("folder")
                .map(tree -> service.read(() -> InventoryFields.readFolder(tree.wireFields())))
                .filter(folder -> folder.owner().equals(owner));
    }

    private Optional<FolderContent> content(AgentId owner, FolderId id, WireNode.Tree tree) {
        return service.read(() -> {
            var fields = tree.wireFields();
            return new AgentId(fields.uuidOrZero("OWNER")).equals(owner)
                    ? Optional.of(
                            new FolderContent(id, owner, fields.integer("VERSION", 0), folders(tree), items(tree)))
                    : Optional.empty();
        });
    }

    private List<InventoryFolder> folders(WireNode.Tree parent) {
        return service.list(trees(parent, "FOLDERS"), InventoryFields::readFolder);
    }

    private List<InventoryItem> items(WireNode.Tree parent) {
        return service.list(trees(parent, "ITEMS"), InventoryFields::readItem);
    }

    private static List<WireNode.Tree> trees(WireNode.Tree parent, String name) {
        return new ServerResponse(parent.tree(name)).trees();
    }

    /** For what a grid that works never refuses: False means that its store was away. */
    private void expectDone(String operation, FormBody.Builder form) {
        if (!done(service.ask(form))) {
            throw service.refused(operation);
        }
    }

    private static boolean done(ServerResponse answer) {
        return answer.text("RESULT").filter("True"::equalsIgnoreCase).isPresent();
    }

    private static FormBody.Builder owned(String method, AgentId owner) {
        return FormBody.request().add("METHOD", method).add("PRINCIPAL", owner);
    }
}
