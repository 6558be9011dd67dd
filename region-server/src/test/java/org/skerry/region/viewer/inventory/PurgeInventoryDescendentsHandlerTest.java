// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.PurgeInventoryDescendents;

class PurgeInventoryDescendentsHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void emptiesTheTrash() {
        var trash = talk.folderOfType(InventoryTalk.TRASH);
        var inside = talk.folder(trash, "inside");
        purge(trash);
        assertThat(talk.inventory.folder(talk.me, inside)).isEmpty();
        assertThat(talk.viewer.received(AlertMessage.class)).isEmpty();
    }

    @Test
    void emptiesNothingElse() {
        var note = talk.note();
        purge(note.folder());
        assertThat(talk.gone(note)).isFalse();
        assertThat(talk.alert()).contains("trash");
    }

    @Test
    void nobodyEmptiesForeignTrash() {
        var other = AgentId.random();
        talk.inventory.createUserInventory(other);
        var trash = talk.inventory
                .folderForType(other, InventoryTalk.TRASH)
                .orElseThrow()
                .id();
        var theirs = talk.folder(other, trash, "theirs");
        purge(trash);
        assertThat(talk.inventory.folder(other, theirs)).isPresent();
    }

    private void purge(FolderId folder) {
        talk.say(new PurgeInventoryDescendents(
                new PurgeInventoryDescendents.AgentData(talk.viewer.agent(), talk.viewer.session()),
                new PurgeInventoryDescendents.InventoryData(folder.value())));
    }
}
