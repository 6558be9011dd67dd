// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.identity.Identifier;

/** What every implementation of {@link InventoryProvider} must do; each test has a user of its own. */
public interface InventoryProviderContract extends InventoryTestee {
    /** The provider, over the same inventories as {@link #testee()}. */
    InventoryProvider provider();

    private static <T> void assertRefused(InventoryResult<T> result) {
        assertThat(result).isInstanceOf(InventoryResult.Refused.class);
    }

    private static <T> void assertNotFound(InventoryResult<T> result) {
        assertThat(result).isEqualTo(new InventoryResult.NotFound<T>());
    }

    @Test
    default void anInventoryIsMadeOnceAndFoundByItsOwnersIdentifier() {
        var owner = AgentId.random();
        var who = Identifier.of(owner);
        assertNotFound(provider().tryFetchFolderList(who));
        assertNotFound(provider().tryFetchInventory(who));
        assertNotFound(provider().tryFetchActiveGestures(who));
        var root = provider().tryCreateInventory(who).toOptional().orElseThrow();
        assertThat(root).isEqualTo(testee().rootFolder(owner).orElseThrow());
        assertRefused(provider().tryCreateInventory(who));
        assertThat(provider().tryFetchFolder(who, root.id())).isEqualTo(new InventoryResult.Success<>(root));
        assertThat(provider().tryFetchFolderList(who).toOptional().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(testee().skeleton(owner));
    }

    @Test
    default void itemsAndFoldersAreMadeFoundAndDeleted() {
        var owner = owner();
        var who = Identifier.of(owner);
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var folder = folder(owner, trash, "old things", FolderTypes.NONE);
        assertThat(provider().tryCreateFolder(who, folder)).isEqualTo(new InventoryResult.Success<>(folder.id()));
        assertRefused(provider().tryCreateFolder(who, folder));
        var item = item(owner, folder.id(), "an old thing");
        assertThat(provider().tryCreateItem(who, item)).isEqualTo(new InventoryResult.Success<>(item.id()));
        assertRefused(provider().tryCreateItem(who, item));
        assertThat(provider().tryFetchItem(who, item.id())).isEqualTo(new InventoryResult.Success<>(item));
        var contents =
                provider().tryFetchFolderContents(who, folder.id()).toOptional().orElseThrow();
        assertThat(contents.folders()).isEmpty();
        assertThat(contents.items()).containsExactly(item);
        var whole = provider().tryFetchInventory(who).toOptional().orElseThrow();
        assertThat(whole.items()).containsExactly(item);
        assertThat(whole.folders()).containsExactlyInAnyOrderElementsOf(testee().skeleton(owner));
        assertThat(provider().tryDeleteItem(who, item.id())).isEqualTo(new InventoryResult.Success<>(item.id()));
        assertNotFound(provider().tryDeleteItem(who, item.id()));
        assertThat(provider().tryDeleteFolder(who, folder.id())).isEqualTo(new InventoryResult.Success<>(folder.id()));
        assertNotFound(provider().tryDeleteFolder(who, folder.id()));
        assertNotFound(provider().tryFetchFolderContents(who, folder.id()));
    }

    @Test
    default void whatIsNotInTheTrashStays() {
        var owner = owner();
        var who = Identifier.of(owner);
        var kept = added(owner, root(owner), "kept");
        var item = addedItem(owner, kept, "kept");
        assertRefused(provider().tryDeleteFolder(who, kept));
        assertRefused(provider().tryPurgeFolder(who, kept));
        assertRefused(provider().tryDeleteFolder(who, root(owner)));
        assertThat(testee().item(owner, item.id())).contains(item);
    }

    @Test
    default void trashIsPurgedAndStays() {
        var owner = owner();
        var who = Identifier.of(owner);
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var item = addedItem(owner, trash, "gone");
        assertThat(provider().tryPurgeFolder(who, trash)).isEqualTo(new InventoryResult.Success<>(trash));
        assertNotFound(provider().tryFetchItem(who, item.id()));
        assertThat(provider().tryFetchFolder(who, trash)).isInstanceOf(InventoryResult.Success.class);
        assertRefused(provider().tryDeleteFolder(who, trash));
    }

    @Test
    default void gesturesThatAreOnAreFound() {
        var owner = owner();
        var gestures = folderOfType(owner, FolderTypes.GESTURE);
        var on = item(ItemId.random(), owner, gestures, "on", 21, 1);
        var off = item(ItemId.random(), owner, gestures, "off", 21, 0);
        assertThat(testee().addItem(on) && testee().addItem(off)).isTrue();
        assertThat(provider()
                        .tryFetchActiveGestures(Identifier.of(owner))
                        .toOptional()
                        .orElseThrow())
                .containsExactly(on);
    }

    @Test
    default void nobodyReachesAnothersThings() {
        var owner = owner();
        var other = Identifier.of(owner());
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var item = addedItem(owner, trash, "mine");
        assertNotFound(provider().tryFetchItem(other, item.id()));
        assertNotFound(provider().tryFetchFolder(other, trash));
        assertNotFound(provider().tryFetchFolderContents(other, trash));
        assertNotFound(provider().tryDeleteItem(other, item.id()));
        assertNotFound(provider().tryDeleteFolder(other, trash));
        assertNotFound(provider().tryPurgeFolder(other, trash));
        assertRefused(provider().tryCreateItem(other, item(owner, trash, "slipped in")));
        assertRefused(provider().tryCreateFolder(other, folder(owner, trash, "slipped in", FolderTypes.NONE)));
        assertThat(testee().folderContent(owner, trash).orElseThrow().items()).containsExactly(item);
    }

    @Test
    default void whoHasNoAccountHasNoInventory() {
        var foreigner = Identifier.tryParse("https://issuer.example/#17").orElseThrow();
        assertNotFound(provider().tryFetchInventory(foreigner));
        assertNotFound(provider().tryCreateInventory(foreigner));
        assertNotFound(provider().tryFetchItem(foreigner, ItemId.random()));
        assertNotFound(provider().tryFetchFolder(foreigner, FolderId.random()));
    }
}
