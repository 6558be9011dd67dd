// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;

/** How folders and items are renamed, moved and deleted: part of {@link InventoryServiceContract}. */
public interface InventoryChangesContract extends InventoryTestee {
    @Test
    default void anOrdinaryFolderIsRenamed() {
        var owner = owner();
        var clothes = folderOfType(owner, FolderTypes.CLOTHING);
        var id = added(owner, clothes, "old");
        var elsewhere = folderOfType(owner, FolderTypes.TRASH);
        var renamed = new InventoryFolder(id, owner, elsewhere, "new & \u00e9", 47, 3);
        assertThat(testee().updateFolder(renamed)).isTrue();
        assertThat(testee().folder(owner, id)).contains(new InventoryFolder(id, owner, clothes, "new & \u00e9", 47, 3));
        assertThat(testee().updateFolder(new InventoryFolder(id, owner, clothes, "again", -1, 1)))
                .isTrue();
        assertThat(testee().folder(owner, id)).contains(new InventoryFolder(id, owner, clothes, "again", -1, 3));
    }

    @Test
    default void aFolderWithARoleKeepsNameAndType() {
        var owner = owner();
        var trash = testee().folderForType(owner, FolderTypes.TRASH).orElseThrow();
        var root = testee().rootFolder(owner).orElseThrow();
        var plain = added(owner, root.id(), "plain");
        assertThat(testee().updateFolder(new InventoryFolder(trash.id(), owner, root.id(), "Bin", 14, 5)))
                .isFalse();
        assertThat(testee().updateFolder(new InventoryFolder(trash.id(), owner, root.id(), trash.name(), -1, 5)))
                .isFalse();
        assertThat(testee().updateFolder(new InventoryFolder(root.id(), owner, FolderId.ZERO, "Mine", 8, 50)))
                .isFalse();
        assertThat(testee().updateFolder(new InventoryFolder(plain, owner, root.id(), "plain", 14, 1)))
                .isFalse();
        assertThat(testee().folder(owner, trash.id())).contains(trash);
        assertThat(testee().folder(owner, plain).orElseThrow().type()).isEqualTo(FolderTypes.NONE);
        assertThat(testee().updateFolder(trash.withVersion(trash.version() + 4)))
                .isTrue();
        assertThat(version(owner, trash.id())).isEqualTo(trash.version() + 4);
    }

    @Test
    default void nobodyRenamesForeignFolders() {
        var owner = owner();
        var other = owner();
        var id = added(owner, folderOfType(owner, FolderTypes.CLOTHING), "mine");
        assertThat(testee().updateFolder(new InventoryFolder(id, other, root(other), "theirs", -1, 1)))
                .isFalse();
        assertThat(testee().updateFolder(folder(owner, root(owner), "unknown", -1)))
                .isFalse();
        assertThat(testee().folder(owner, id).orElseThrow().name()).isEqualTo("mine");
    }

    @Test
    default void aFolderIsMovedWithAllInIt() {
        var owner = owner();
        var from = added(owner, root(owner), "from");
        var to = added(owner, root(owner), "to");
        var moved = added(owner, from, "moved");
        var note = addedItem(owner, moved, "inside");
        var fromVersion = version(owner, from);
        var toVersion = version(owner, to);
        assertThat(testee().moveFolder(owner, moved, to)).isTrue();
        assertThat(testee().folder(owner, moved).orElseThrow().parent()).isEqualTo(to);
        assertThat(testee().item(owner, note.id())).contains(note);
        assertThat(version(owner, from)).isEqualTo(fromVersion + 1);
        assertThat(version(owner, to)).isEqualTo(toVersion + 1);
        assertThat(testee().folderContent(owner, from).orElseThrow().folders()).isEmpty();
    }

    @Test
    default void aFolderIsNeverPutIntoItself() {
        var owner = owner();
        var outer = added(owner, root(owner), "outer");
        var inner = added(owner, outer, "inner");
        assertThat(testee().moveFolder(owner, outer, outer)).isFalse();
        assertThat(testee().moveFolder(owner, outer, inner)).isFalse();
        assertThat(testee().folder(owner, outer).orElseThrow().parent()).isEqualTo(root(owner));
    }

    @Test
    default void aMoveThatCannotBeIsRefused() {
        var owner = owner();
        var other = owner();
        var mine = added(owner, root(owner), "mine");
        var trash = folderOfType(owner, FolderTypes.TRASH);
        assertThat(testee().moveFolder(owner, trash, mine)).isFalse();
        assertThat(testee().moveFolder(owner, root(owner), mine)).isFalse();
        assertThat(testee().moveFolder(owner, mine, FolderId.random())).isFalse();
        assertThat(testee().moveFolder(owner, mine, FolderId.ZERO)).isFalse();
        assertThat(testee().moveFolder(owner, mine, root(other))).isFalse();
        assertThat(testee().moveFolder(other, mine, root(other))).isFalse();
        var clothes = folder(owner, mine, "more clothes", FolderTypes.CLOTHING);
        testee().addFolder(clothes);
        assertThat(testee().moveFolder(owner, clothes.id(), root(owner))).isFalse();
        assertThat(testee().folder(owner, mine).orElseThrow().parent()).isEqualTo(root(owner));
        assertThat(testee().folder(owner, trash).orElseThrow().parent()).isEqualTo(root(owner));
    }

    @Test
    default void simultaneousMovesMakeNoCircle() throws InterruptedException {
        var owner = owner();
        var a = added(owner, root(owner), "a");
        var b = added(owner, root(owner), "b");
        var done =
                Race.of(2, runner -> runner == 0 ? testee().moveFolder(owner, a, b) : testee().moveFolder(owner, b, a));
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    default void onlyRubbishIsDeleted() {
        var owner = owner();
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var kept = added(owner, root(owner), "kept");
        var gone = added(owner, trash, "gone");
        var deeper = added(owner, gone, "deeper");
        var note = addedItem(owner, deeper, "inside");
        var loose = addedItem(owner, trash, "loose");
        var before = version(owner, trash);
        testee().deleteFolders(owner, List.of(kept, gone, trash, FolderId.random(), FolderId.ZERO));
        assertThat(testee().folder(owner, kept)).isPresent();
        assertThat(testee().folder(owner, gone)).isEmpty();
        assertThat(testee().folder(owner, deeper)).isEmpty();
        assertThat(testee().item(owner, note.id())).isEmpty();
        assertThat(testee().item(owner, loose.id())).isPresent();
        assertThat(version(owner, trash)).isEqualTo(before + 1);
    }

    @Test
    default void aFolderAndOneInsideItMayBeDeletedTogether() {
        var owner = owner();
        var outer = added(owner, folderOfType(owner, FolderTypes.LOST_AND_FOUND), "outer");
        var inner = added(owner, outer, "inner");
        testee().deleteFolders(owner, List.of(outer, inner));
        assertThat(testee().folder(owner, outer)).isEmpty();
        assertThat(testee().folder(owner, inner)).isEmpty();
    }

    @Test
    default void nobodyDeletesForeignFolders() {
        var owner = owner();
        var other = owner();
        var mine = added(owner, folderOfType(owner, FolderTypes.TRASH), "mine");
        testee().deleteFolders(other, List.of(mine));
        assertThat(testee().folder(owner, mine)).isPresent();
    }

    @Test
    default void aFolderCalledTrashElsewhereProtectsNothing() {
        var owner = owner();
        var namesake = folder(owner, folderOfType(owner, FolderTypes.CLOTHING), "Trash", FolderTypes.TRASH);
        testee().addFolder(namesake);
        var inside = added(owner, namesake.id(), "inside");
        testee().deleteFolders(owner, List.of(inside));
        assertThat(testee().purgeFolder(namesake.id())).isFalse();
        assertThat(testee().folder(owner, inside)).isPresent();
    }

    @Test
    default void trashIsEmptied() {
        var owner = owner();
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var outer = added(owner, trash, "outer");
        var inner = added(owner, outer, "inner");
        var deep = addedItem(owner, inner, "deep");
        var loose = addedItem(owner, trash, "loose");
        var before = version(owner, trash);
        assertThat(testee().purgeFolder(trash)).isTrue();
        var content = testee().folderContent(owner, trash).orElseThrow();
        assertThat(content.folders()).isEmpty();
        assertThat(content.items()).isEmpty();
        assertThat(content.version()).isGreaterThan(before);
        assertThat(testee().folder(owner, inner)).isEmpty();
        assertThat(testee().items(owner, List.of(deep.id(), loose.id()))).isEmpty();
    }

    @Test
    default void onlyRubbishIsPurged() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var note = addedItem(owner, notes, "kept");
        assertThat(testee().purgeFolder(notes)).isFalse();
        assertThat(testee().purgeFolder(root(owner))).isFalse();
        assertThat(testee().purgeFolder(FolderId.random())).isFalse();
        assertThat(testee().item(owner, note.id())).contains(note);
        var inTrash = added(owner, folderOfType(owner, FolderTypes.TRASH), "in trash");
        var rubbish = addedItem(owner, inTrash, "rubbish");
        assertThat(testee().purgeFolder(inTrash)).isTrue();
        assertThat(testee().folder(owner, inTrash)).isPresent();
        assertThat(testee().item(owner, rubbish.id())).isEmpty();
    }

    @Test
    default void itemsAreMoved() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var a = addedItem(owner, notes, "a");
        var b = addedItem(owner, notes, "b");
        var notesVersion = version(owner, notes);
        var trashVersion = version(owner, trash);
        assertThat(testee().moveItems(owner, List.of(new ItemMove(a.id(), trash), new ItemMove(b.id(), trash))))
                .isTrue();
        assertThat(testee().folderContent(owner, notes).orElseThrow().items()).isEmpty();
        assertThat(testee().folderContent(owner, trash).orElseThrow().items())
                .containsExactlyInAnyOrder(a.withFolder(trash), b.withFolder(trash));
        assertThat(version(owner, notes)).isEqualTo(notesVersion + 2);
        assertThat(version(owner, trash)).isEqualTo(trashVersion + 2);
    }

    @Test
    default void itemsThatCannotBeMovedStay() {
        var owner = owner();
        var other = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var stays = addedItem(owner, notes, "stays");
        var goes = addedItem(owner, notes, "goes");
        assertThat(testee().moveItems(
                                owner,
                                List.of(
                                        new ItemMove(stays.id(), FolderId.random()),
                                        new ItemMove(ItemId.random(), trash),
                                        new ItemMove(goes.id(), trash))))
                .isFalse();
        assertThat(testee().moveItems(owner, List.of(new ItemMove(stays.id(), root(other)))))
                .isFalse();
        assertThat(testee().moveItems(other, List.of(new ItemMove(stays.id(), root(other)))))
                .isFalse();
        assertThat(testee().item(owner, stays.id())).contains(stays);
        assertThat(testee().item(owner, goes.id()).orElseThrow().folder()).isEqualTo(trash);
        assertThat(testee().moveItems(owner, List.of())).isTrue();
    }

    @Test
    default void itemsAreDeletedAnywhere() {
        var owner = owner();
        var other = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var gone = addedItem(owner, notes, "gone");
        var kept = addedItem(owner, notes, "kept");
        var before = version(owner, notes);
        testee().deleteItems(other, List.of(gone.id()));
        assertThat(testee().item(owner, gone.id())).isPresent();
        testee().deleteItems(owner, List.of(gone.id(), ItemId.random(), ItemId.ZERO));
        testee().deleteItems(owner, List.of());
        assertThat(testee().folderContent(owner, notes))
                .contains(new FolderContent(notes, owner, before + 1, List.of(), List.of(kept)));
    }

    @Test
    default void permissionsForAnAssetAreThoseOfAllItsItems() {
        var owner = owner();
        var other = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var first = item(owner, notes, "first");
        testee().addItem(first);
        var loose = new ItemPermissions(ItemPermissions.ALL, 0x4000, 0, 0, 0);
        testee().addItem(item(owner, notes, "second").withAsset(first.asset()).withPermissions(loose));
        assertThat(testee().assetPermissions(owner, first.asset())).isEqualTo(0x8E000 | 0x4000);
        assertThat(testee().assetPermissions(other, first.asset())).isZero();
        assertThat(testee().assetPermissions(owner, AssetId.random())).isZero();
    }
}
