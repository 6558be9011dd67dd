// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.FetchInventoryReply;
import org.skerry.udp.message.InventoryDescendents;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UpdateCreateInventoryItem;

/** Folders and items in messages to viewers, as many in each as fit into a datagram. */
final class InventoryAnswers {
    /** Of names and blocks in one message. */
    private static final int MOST_BYTES = 1000;

    /** An item without its texts. */
    private static final int ITEM_BYTES = 145;

    /** A folder without its name. */
    private static final int FOLDER_BYTES = 35;

    private static final UUID NONE = new UUID(0, 0);

    /** Clients look into the first block without asking whether there is one. */
    private static final InventoryDescendents.FolderData NO_FOLDER =
            new InventoryDescendents.FolderData(NONE, NONE, -1, Octets.EMPTY);

    private static final InventoryDescendents.ItemData NO_ITEM =
            InventoryDescendents.ItemData.builder().type(-1).invType(-1).build();

    private InventoryAnswers() {}

    /** An item was made, or changed by a transaction. */
    static Message created(AgentId agent, UUID transaction, InventoryItem item, int callback) {
        return new UpdateCreateInventoryItem(
                new UpdateCreateInventoryItem.AgentData(agent.value(), true, transaction),
                List.of(ItemBlocks.created(item, callback)));
    }

    /** How folders and items are now. */
    static List<Message> updated(AgentId agent, List<InventoryFolder> folders, List<InventoryItem> items) {
        var head = new BulkUpdateInventory.AgentData(agent.value(), NONE);
        var messages = new ArrayList<Message>();
        portions(folders, InventoryAnswers::bytes).stream()
                .map(part -> part.stream().map(InventoryAnswers::updated).toList())
                .forEach(part -> messages.add(new BulkUpdateInventory(head, part, List.of())));
        portions(items, InventoryAnswers::bytes).stream()
                .map(part ->
                        part.stream().map(item -> ItemBlocks.updated(item, 0)).toList())
                .forEach(part -> messages.add(new BulkUpdateInventory(head, List.of(), part)));
        return messages;
    }

    static List<Message> fetched(AgentId agent, List<InventoryItem> items) {
        var head = new FetchInventoryReply.AgentData(agent.value());
        return messages(
                portions(items, InventoryAnswers::bytes),
                part -> new FetchInventoryReply(
                        head, part.stream().map(ItemBlocks::fetched).toList()));
    }

    /** What is in a folder. All parts tell how many there are in all, so that the viewer knows when it has them. */
    static List<Message> listed(AgentId agent, FolderContent content, boolean withFolders, boolean withItems) {
        var head = new InventoryDescendents.AgentData(
                agent.value(),
                content.folder().value(),
                content.owner().value(),
                content.version(),
                content.folders().size() + content.items().size());
        var messages = new ArrayList<Message>();
        if (withFolders) {
            messages.addAll(messages(
                    portions(content.folders(), InventoryAnswers::bytes),
                    part -> new InventoryDescendents(
                            head, part.stream().map(InventoryAnswers::listed).toList(), List.of(NO_ITEM))));
        }
        if (withItems) {
            messages.addAll(messages(
                    portions(content.items(), InventoryAnswers::bytes),
                    part -> new InventoryDescendents(
                            head,
                            List.of(NO_FOLDER),
                            part.stream().map(ItemBlocks::listed).toList())));
        }
        if (messages.isEmpty()) {
            messages.add(new InventoryDescendents(head, List.of(NO_FOLDER), List.of(NO_ITEM)));
        }
        return messages;
    }

    private static InventoryDescendents.FolderData listed(InventoryFolder folder) {
        return new InventoryDescendents.FolderData(
                folder.id().value(), folder.parent().value(), folder.type(), ItemTexts.toWire(folder.name()));
    }

    private static BulkUpdateInventory.FolderData updated(InventoryFolder folder) {
        return new BulkUpdateInventory.FolderData(
                folder.id().value(), folder.parent().value(), folder.type(), ItemTexts.toWire(folder.name()));
    }

    private static <T> List<Message> messages(List<List<T>> portions, Function<List<T>, Message> message) {
        return portions.stream().map(message).toList();
    }

    private static int bytes(InventoryItem item) {
        return ITEM_BYTES
                + Octets.utf8(item.name()).length()
                + Octets.utf8(item.description()).length();
    }

    private static int bytes(InventoryFolder folder) {
        return FOLDER_BYTES + Octets.utf8(folder.name()).length();
    }

    private static <T> List<List<T>> portions(List<T> all, ToIntFunction<T> bytes) {
        var portions = new ArrayList<List<T>>();
        var part = new ArrayList<T>();
        var used = 0;
        for (var one : all) {
            var size = bytes.applyAsInt(one);
            if (!part.isEmpty() && used + size > MOST_BYTES) {
                portions.add(List.copyOf(part));
                part.clear();
                used = 0;
            }
            part.add(one);
            used += size;
        }
        if (!part.isEmpty()) {
            portions.add(List.copyOf(part));
        }
        return portions;
    }
}
