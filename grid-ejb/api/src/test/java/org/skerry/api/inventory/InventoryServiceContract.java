// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;

/** What every implementation of {@link InventoryService} must do; each test has a user of its own. */
public interface InventoryServiceContract extends InventoryChangesContract {
    /** The system folders that every inventory has directly under its root. */
    List<Integer> SYSTEM_TYPES = List.of(
            FolderTypes.ANIMATION,
            FolderTypes.BODY_PART,
            FolderTypes.CALLING_CARD,
            FolderTypes.CLOTHING,
            FolderTypes.CURRENT_OUTFIT,
            FolderTypes.FAVORITE,
            FolderTypes.GESTURE,
            FolderTypes.LANDMARK,
            FolderTypes.LOST_AND_FOUND,
            FolderTypes.NOTECARD,
            FolderTypes.OBJECT,
            FolderTypes.SNAPSHOT,
            FolderTypes.LSL_TEXT,
            FolderTypes.SOUND,
            FolderTypes.TEXTURE,
            FolderTypes.TRASH,
            FolderTypes.SETTINGS,
            FolderTypes.MATERIAL);

    @Test
    default void anInventoryIsMadeOnce() {
        var owner = owner();
        var before = testee().skeleton(owner);
        assertThat(testee().createUserInventory(owner)).isFalse();
        assertThat(testee().skeleton(owner)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    default void theRootIsMyInventory() {
        var owner = owner();
        var root = testee().rootFolder(owner).orElseThrow();
        assertThat(root.name()).isEqualTo("My Inventory");
        assertThat(root.type()).isEqualTo(FolderTypes.ROOT);
        assertThat(root.parent().isZero()).isTrue();
        assertThat(root.owner()).isEqualTo(owner);
        assertThat(testee().folderForType(owner, FolderTypes.ROOT)).contains(root);
        assertThat(testee().folderForType(owner, 9)).contains(root);
        assertThat(testee().folder(owner, root.id())).contains(root);
    }

    @Test
    default void allSystemFoldersAreUnderTheRoot() {
        var owner = owner();
        var root = root(owner);
        for (var type : SYSTEM_TYPES) {
            var folder = testee().folderForType(owner, type).orElseThrow();
            assertThat(folder.type()).isEqualTo(type);
            assertThat(folder.parent()).isEqualTo(root);
            assertThat(folder.name()).isNotBlank();
        }
        assertThat(testee().skeleton(owner))
                .filteredOn(folder -> folder.parent().equals(root))
                .extracting(InventoryFolder::type)
                .containsExactlyInAnyOrderElementsOf(SYSTEM_TYPES);
    }

    @Test
    default void callingCardsHoldFriendsAndAll() {
        var owner = owner();
        var cards = folderOfType(owner, FolderTypes.CALLING_CARD);
        var inside = testee().folderContent(owner, cards).orElseThrow().folders();
        assertThat(inside).extracting(InventoryFolder::name).containsExactly("Friends");
        var friends = testee().folderContent(owner, inside.getFirst().id()).orElseThrow();
        assertThat(friends.folders()).extracting(InventoryFolder::name).containsExactly("All");
    }

    @Test
    default void everyFolderHasAParentOfTheSameOwner() {
        var owner = owner();
        var folders = testee().skeleton(owner);
        var ids = folders.stream().map(InventoryFolder::id).toList();
        assertThat(folders)
                .allSatisfy(folder -> assertThat(folder.owner()).isEqualTo(owner))
                .filteredOn(folder -> folder.type() != FolderTypes.ROOT)
                .allSatisfy(folder -> assertThat(ids).contains(folder.parent()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    default void simultaneousCreationMakesOneRoot() throws InterruptedException {
        var owner = AgentId.random();
        var made = Race.of(3, runner -> testee().createUserInventory(owner));
        assertThat(made).containsExactlyInAnyOrder(true, false, false);
        var root = root(owner);
        assertThat(testee().skeleton(owner)).hasSize(SYSTEM_TYPES.size() + 3);
        assertThat(testee().skeleton(owner))
                .filteredOn(folder -> folder.parent().equals(root))
                .extracting(InventoryFolder::type)
                .containsExactlyInAnyOrderElementsOf(SYSTEM_TYPES);
    }

    @Test
    default void withoutAnInventoryNothingIsFound() {
        var stranger = AgentId.random();
        assertThat(testee().skeleton(stranger)).isEmpty();
        assertThat(testee().rootFolder(stranger)).isEmpty();
        assertThat(testee().folderForType(stranger, FolderTypes.TRASH)).isEmpty();
        assertThat(testee().folder(stranger, FolderId.random())).isEmpty();
        assertThat(testee().folderContent(stranger, FolderId.random())).isEmpty();
        assertThat(testee().item(stranger, ItemId.random())).isEmpty();
        assertThat(testee().activeGestures(stranger)).isEmpty();
        assertThat(testee().createUserInventory(AgentId.ZERO)).isFalse();
    }

    @Test
    default void anAddedFolderIsFoundAndItsParentChanges() {
        var owner = owner();
        var root = root(owner);
        var before = version(owner, root);
        var added = folder(owner, root, "Boats & more", FolderTypes.NONE);
        assertThat(testee().addFolder(added)).isTrue();
        assertThat(testee().folder(owner, added.id())).contains(added);
        assertThat(version(owner, root)).isEqualTo(before + 1);
        assertThat(testee().folderContent(owner, root).orElseThrow().folders()).contains(added);
        assertThat(testee().skeleton(owner)).contains(added);
        assertThat(testee().folderContent(owner, added.id()))
                .contains(new FolderContent(added.id(), owner, 1, List.of(), List.of()));
    }

    @Test
    default void aTakenFolderIdIsRefused() {
        var owner = owner();
        var other = owner();
        var root = root(owner);
        var added = folder(owner, root, "mine", FolderTypes.NONE);
        testee().addFolder(added);
        var version = version(owner, root);
        assertThat(testee().addFolder(added)).isFalse();
        var stolen = new InventoryFolder(added.id(), other, root(other), "theirs", FolderTypes.NONE, 1);
        assertThat(testee().addFolder(stolen)).isFalse();
        assertThat(testee().folder(owner, added.id())).contains(added);
        assertThat(testee().folder(other, added.id())).isEmpty();
        assertThat(version(owner, root)).isEqualTo(version);
    }

    @Test
    default void oneWithoutInventoryMayBeGivenARootOfAnyId() {
        var owner = AgentId.random();
        assertThat(testee().addFolder(folder(owner, FolderId.ZERO, "no root", FolderTypes.NONE)))
                .isFalse();
        var root = folder(owner, FolderId.ZERO, "Library", FolderTypes.ROOT);
        assertThat(testee().addFolder(root)).isTrue();
        assertThat(testee().rootFolder(owner)).contains(root);
        assertThat(testee().skeleton(owner)).containsExactly(root);
        assertThat(testee().addFolder(root)).isFalse();
        var textures = folder(owner, root.id(), "Textures", FolderTypes.TEXTURE);
        assertThat(testee().addFolder(textures)).isTrue();
        assertThat(testee().folderForType(owner, FolderTypes.TEXTURE)).contains(textures);
    }

    @Test
    default void aFolderWithoutParentIsRefused() {
        var owner = owner();
        var other = owner();
        var orphan = folder(owner, FolderId.random(), "orphan", FolderTypes.NONE);
        assertThat(testee().addFolder(orphan)).isFalse();
        assertThat(testee().addFolder(folder(owner, FolderId.ZERO, "second root", FolderTypes.ROOT)))
                .isFalse();
        var intruder = folder(owner, root(other), "intruder", FolderTypes.NONE);
        assertThat(testee().addFolder(intruder)).isFalse();
        assertThat(testee().folder(owner, orphan.id())).isEmpty();
        assertThat(testee().folder(owner, intruder.id())).isEmpty();
        assertThat(testee().addFolder(new InventoryFolder(FolderId.ZERO, owner, root(owner), "zero", -1, 1)))
                .isFalse();
    }

    @Test
    default void aSecondSystemFolderUnderTheRootIsRefused() {
        var owner = owner();
        var root = root(owner);
        var version = version(owner, root);
        assertThat(testee().addFolder(folder(owner, root, "Trash 2", FolderTypes.TRASH)))
                .isFalse();
        assertThat(testee().addFolder(folder(owner, root, "Root 2", FolderTypes.ROOT)))
                .isFalse();
        assertThat(version(owner, root)).isEqualTo(version);
        var deeper = folder(owner, folderOfType(owner, FolderTypes.CLOTHING), "Old", FolderTypes.CLOTHING);
        assertThat(testee().addFolder(deeper)).isTrue();
        assertThat(folderOfType(owner, FolderTypes.CLOTHING)).isEqualTo(deeper.parent());
    }

    @Test
    default void anAddedItemIsFoundAndItsFolderChanges() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var before = version(owner, notes);
        var added = item(owner, notes, "a note");
        assertThat(testee().addItem(added)).isTrue();
        assertThat(testee().item(owner, added.id())).contains(added);
        assertThat(version(owner, notes)).isEqualTo(before + 1);
        assertThat(testee().folderContent(owner, notes))
                .contains(new FolderContent(notes, owner, before + 1, List.of(), List.of(added)));
    }

    @Test
    default void aTakenItemIdIsRefused() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var added = item(owner, notes, "first");
        testee().addItem(added);
        var version = version(owner, notes);
        assertThat(testee().addItem(item(added.id(), owner, notes, "second", 7, 0)))
                .isFalse();
        assertThat(testee().item(owner, added.id())).contains(added);
        assertThat(version(owner, notes)).isEqualTo(version);
    }

    @Test
    default void anItemWithoutFolderIsRefused() {
        var owner = owner();
        var other = owner();
        var orphan = item(owner, FolderId.random(), "orphan");
        assertThat(testee().addItem(orphan)).isFalse();
        var intruder = item(owner, root(other), "intruder");
        assertThat(testee().addItem(intruder)).isFalse();
        assertThat(testee().item(owner, orphan.id())).isEmpty();
        assertThat(testee().item(owner, intruder.id())).isEmpty();
        assertThat(testee().addItem(item(ItemId.ZERO, owner, root(owner), "zero", 7, 0)))
                .isFalse();
    }

    @Test
    default void itemsBelongToTheirOwnerAlone() {
        var owner = owner();
        var other = owner();
        var mine = item(owner, folderOfType(owner, FolderTypes.NOTECARD), "mine");
        testee().addItem(mine);
        assertThat(testee().item(other, mine.id())).isEmpty();
        assertThat(testee().items(other, List.of(mine.id()))).isEmpty();
        assertThat(testee().folder(other, mine.folder())).isEmpty();
        assertThat(testee().folderContent(other, mine.folder())).isEmpty();
    }

    @Test
    default void severalItemsComeInTheOrderAsked() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var a = item(owner, notes, "a");
        var b = item(owner, notes, "b");
        testee().addItem(a);
        testee().addItem(b);
        assertThat(testee().items(owner, List.of(b.id(), ItemId.random(), a.id())))
                .containsExactly(b, a);
        assertThat(testee().items(owner, List.of())).isEmpty();
    }

    @Test
    default void anUpdateReplacesAllButTheFolder() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var trash = folderOfType(owner, FolderTypes.TRASH);
        var before = item(owner, notes, "before");
        testee().addItem(before);
        var version = version(owner, notes);
        var update = item(before.id(), owner, trash, "after", 7, 9);
        assertThat(testee().updateItem(update)).isTrue();
        var after = testee().item(owner, before.id()).orElseThrow();
        assertThat(after.name()).isEqualTo("after");
        assertThat(after.asset()).isEqualTo(update.asset());
        assertThat(after.flags()).isEqualTo(9);
        assertThat(after.folder()).isEqualTo(notes);
        assertThat(version(owner, notes)).isEqualTo(version + 1);
        assertThat(testee().folderContent(owner, trash).orElseThrow().items()).isEmpty();
    }

    @Test
    default void anUpdateOfNothingIsRefused() {
        var owner = owner();
        var other = owner();
        var mine = item(owner, folderOfType(owner, FolderTypes.NOTECARD), "mine");
        testee().addItem(mine);
        var theirs = item(mine.id(), other, folderOfType(other, FolderTypes.NOTECARD), "theirs", 7, 0);
        assertThat(testee().updateItem(theirs)).isFalse();
        assertThat(testee().updateItem(item(owner, mine.folder(), "unknown"))).isFalse();
        assertThat(testee().item(owner, mine.id())).contains(mine);
    }

    @Test
    default void gesturesAreActiveWhenSwitchedOn() {
        var owner = owner();
        var gestures = folderOfType(owner, FolderTypes.GESTURE);
        var on = item(ItemId.random(), owner, gestures, "on", 21, 1);
        testee().addItem(on);
        testee().addItem(item(ItemId.random(), owner, gestures, "off", 21, 0));
        testee().addItem(item(ItemId.random(), owner, gestures, "no gesture", 7, 1));
        assertThat(testee().activeGestures(owner)).containsExactly(on);
    }

    @Test
    default void noChangeIsLostWhenManyAddAtOnce() throws InterruptedException {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        var before = version(owner, notes);
        var items = IntStream.range(0, 8)
                .mapToObj(number -> item(owner, notes, "note " + number))
                .toList();
        assertThat(Race.of(8, runner -> testee().addItem(items.get(runner)))).containsOnly(true);
        var content = testee().folderContent(owner, notes).orElseThrow();
        assertThat(content.version()).isEqualTo(before + 8);
        assertThat(content.items()).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    default void overlongNamesAreRefused() {
        var owner = owner();
        var notes = folderOfType(owner, FolderTypes.NOTECARD);
        assertThat(testee().addFolder(folder(owner, notes, "n".repeat(5000), FolderTypes.NONE)))
                .isFalse();
        assertThat(testee().addItem(item(owner, notes, "n".repeat(5000)))).isFalse();
        assertThat(testee().folderContent(owner, notes).orElseThrow().items()).isEmpty();
    }
}
