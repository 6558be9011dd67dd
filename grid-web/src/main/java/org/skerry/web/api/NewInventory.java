// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.text.StoredText;

/** Folders and items that callers send to be made. What is left out has a fresh id, no group, and is not for sale. */
final class NewInventory {
    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 1024;

    private NewInventory() {}

    static InventoryFolder folder(JsonBody body, AgentId owner) {
        return new InventoryFolder(
                new FolderId(id(body, "ID", UUID.randomUUID())),
                owner,
                new FolderId(required(body, "Parent")),
                name(body),
                body.number("Type", FolderTypes.NONE),
                1);
    }

    /**
     * An item.
     *
     * @param now when it is made, unless it says another time
     */
    static InventoryItem item(JsonBody body, AgentId owner, Instant now) {
        var type = body.number("AssetType", -1);
        return new InventoryItem(
                new ItemId(id(body, "ID", UUID.randomUUID())),
                owner,
                new FolderId(required(body, "Folder")),
                name(body),
                bounded(body.optional("Description").orElse(""), "Description", MAX_DESCRIPTION),
                new AssetId(required(body, "Asset")),
                type,
                body.number("InventoryType", type),
                bounded(body.optional("Creator").orElse(owner.toString()), "Creator", MAX_NAME),
                bounded(body.optional("CreatorData").orElse(""), "CreatorData", MAX_DESCRIPTION),
                date(body, now),
                permissions(body.object("Permissions")),
                new GroupId(id(body, "Group", new UUID(0, 0))),
                body.flag("GroupOwned"),
                body.number("Flags", 0),
                body.number("SalePrice", 0),
                body.number("SaleType", 0));
    }

    private static ItemPermissions permissions(JsonBody body) {
        return new ItemPermissions(
                body.number("Base", ItemPermissions.MAKER),
                body.number("Current", ItemPermissions.MAKER),
                body.number("Everyone", 0),
                body.number("Group", 0),
                body.number("Next", ItemPermissions.TRANSFER | ItemPermissions.MOVE));
    }

    private static String name(JsonBody body) {
        var name = bounded(body.text("Name"), "Name", MAX_NAME);
        if (name.isBlank()) {
            throw JsonBody.bad("Name is blank");
        }
        return name;
    }

    private static String bounded(String text, String name, int maxLength) {
        if (!StoredText.fits(text, maxLength)) {
            throw JsonBody.bad(name + " has more than " + maxLength + " characters, or a NUL");
        }
        return text;
    }

    private static UUID required(JsonBody body, String name) {
        return UuidText.tryParse(body.text(name)).orElseThrow(() -> JsonBody.bad(name + " is no id"));
    }

    private static UUID id(JsonBody body, String name, UUID otherwise) {
        return body.optional(name)
                .map(text -> UuidText.tryParse(text).orElseThrow(() -> JsonBody.bad(name + " is no id")))
                .orElse(otherwise);
    }

    private static Instant date(JsonBody body, Instant now) {
        try {
            return body.optional("CreationDate").map(Instant::parse).orElse(now).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException notOne) {
            throw JsonBody.bad("CreationDate is no time such as 2026-11-21T12:00:00Z");
        }
    }
}
