// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.region.twin.TestItems;
import org.skerry.udp.message.FetchInventoryDescendents;
import org.skerry.udp.message.InventoryDescendents;

class FetchInventoryDescendentsHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void listsAFolder() {
        var trash = talk.folderOfType(InventoryTalk.TRASH);
        var inside = talk.folder(trash, "inside");
        var note = TestItems.add(talk.inventory, talk.me, trash, 7, AssetId.random());
        fetch(trash, true, true);
        var version = talk.inventory.folder(talk.me, trash).orElseThrow().version();
        assertThat(talk.viewer.received(InventoryDescendents.class)).allSatisfy(answer -> {
            assertThat(answer.agentData().descendents()).isEqualTo(2);
            assertThat(answer.agentData().version()).isEqualTo(version);
            assertThat(answer.folderData()).isNotEmpty();
            assertThat(answer.itemData()).isNotEmpty();
        });
        assertThat(folders()).containsExactly(inside.value());
        assertThat(items()).containsExactly(note.id().value());
    }

    @Test
    void countsWhatItWasNotAskedFor() {
        var trash = talk.folderOfType(InventoryTalk.TRASH);
        talk.folder(trash, "inside");
        fetch(trash, false, true);
        assertThat(folders()).isEmpty();
        assertThat(talk.viewer.last(InventoryDescendents.class).agentData().descendents())
                .isEqualTo(1);
    }

    @Test
    void cutsALongListIntoMessages() {
        for (var number = 0; number < 60; number++) {
            talk.folder(talk.root(), "a folder with a longer name " + number);
        }
        fetch(talk.root(), true, true);
        assertThat(talk.viewer.received(InventoryDescendents.class).size()).isGreaterThan(3);
        assertThat(folders()).hasSize(78).doesNotHaveDuplicates();
    }

    @Test
    void nobodySeesForeignFolders() {
        var theirs = talk.foreignNote().folder();
        fetch(theirs, true, true);
        assertThat(talk.viewer.received(InventoryDescendents.class)).isEmpty();
    }

    private List<UUID> folders() {
        return talk.viewer.received(InventoryDescendents.class).stream()
                .flatMap(answer -> answer.folderData().stream())
                .map(InventoryDescendents.FolderData::folderId)
                .filter(id -> !id.equals(InventoryTalk.NONE))
                .toList();
    }

    private List<UUID> items() {
        return talk.viewer.received(InventoryDescendents.class).stream()
                .flatMap(answer -> answer.itemData().stream())
                .map(InventoryDescendents.ItemData::itemId)
                .filter(id -> !id.equals(InventoryTalk.NONE))
                .toList();
    }

    private void fetch(FolderId folder, boolean withFolders, boolean withItems) {
        talk.say(new FetchInventoryDescendents(
                new FetchInventoryDescendents.AgentData(talk.viewer.agent(), talk.viewer.session()),
                new FetchInventoryDescendents.InventoryData(
                        folder.value(), talk.viewer.agent(), 1, withFolders, withItems)));
    }
}
