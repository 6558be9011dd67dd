// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;

/** An inventory service to be tested, and what tests fill it with. */
public interface InventoryTestee {
    /** The implementation under test. */
    InventoryService testee();

    default AgentId owner() {
        var owner = AgentId.random();
        assertThat(testee().createUserInventory(owner)).isTrue();
        return owner;
    }

    default FolderId root(AgentId owner) {
        return testee().rootFolder(owner).orElseThrow().id();
    }

    default FolderId folderOfType(AgentId owner, int type) {
        return testee().folderForType(owner, type).orElseThrow().id();
    }

    default int version(AgentId owner, FolderId folder) {
        return testee().folder(owner, folder).orElseThrow().version();
    }

    default InventoryFolder folder(AgentId owner, FolderId parent, String name, int type) {
        return new InventoryFolder(FolderId.random(), owner, parent, name, type, 1);
    }

    default InventoryItem item(AgentId owner, FolderId folder, String name) {
        return item(ItemId.random(), owner, folder, name, 7, 0);
    }

    default InventoryItem item(ItemId id, AgentId owner, FolderId folder, String name, int assetType, int flags) {
        return new InventoryItem(
                id,
                owner,
                folder,
                name,
                "a <description> & more",
                AssetId.random(),
                assetType,
                assetType,
                AgentId.random().toString(),
                "http://far.example:8002/;First Last",
                Instant.ofEpochSecond(1_700_000_001),
                new ItemPermissions(ItemPermissions.ALL, 0x8E000, 0x8000, 0x4000, 0x82000),
                GroupId.random(),
                true,
                flags,
                25,
                2);
    }

    default FolderId added(AgentId owner, FolderId parent, String name) {
        var folder = folder(owner, parent, name, FolderTypes.NONE);
        assertThat(testee().addFolder(folder)).isTrue();
        return folder.id();
    }

    default InventoryItem addedItem(AgentId owner, FolderId folder, String name) {
        var item = item(owner, folder, name);
        assertThat(testee().addItem(item)).isTrue();
        return item;
    }
}
