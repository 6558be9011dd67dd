// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.udp.message.LinkInventoryItem;

class LinkInventoryItemHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void linksToAnItem() {
        var note = talk.note();
        link(note.id().value(), InventoryItem.LINK);
        var told = talk.created();
        assertThat(told.callbackId()).isEqualTo(9);
        var link = talk.inventory.item(talk.me, new ItemId(told.itemId())).orElseThrow();
        assertThat(link.isLink()).isTrue();
        assertThat(link.asset().value()).isEqualTo(note.id().value());
        assertThat(link.folder()).isEqualTo(talk.folderOfType(46));
    }

    @Test
    void linksToAFolder() {
        var outfit = talk.folder(talk.folderOfType(5), "outfit");
        link(outfit.value(), InventoryItem.FOLDER_LINK);
        assertThat(talk.created().assetId()).isEqualTo(outfit.value());
    }

    @Test
    void refusesLinksToNothingAndToLinks() {
        link(UUID.randomUUID(), InventoryItem.LINK);
        assertThat(talk.alert()).contains("not in your inventory");
        link(talk.foreignNote().id().value(), InventoryItem.LINK);
        assertThat(talk.alert()).contains("not in your inventory");
        link(talk.note().id().value(), InventoryItem.LINK);
        link(talk.created().itemId(), InventoryItem.LINK);
        assertThat(talk.alert()).contains("not in your inventory");
        link(talk.note().id().value(), 7);
        assertThat(talk.alert()).contains("no link");
    }

    private void link(UUID target, int type) {
        talk.say(new LinkInventoryItem(
                new LinkInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session()),
                new LinkInventoryItem.InventoryBlock(
                        9,
                        talk.folderOfType(46).value(),
                        InventoryTalk.NONE,
                        target,
                        type,
                        18,
                        Octets.utf8z("link"),
                        Octets.EMPTY)));
    }
}
