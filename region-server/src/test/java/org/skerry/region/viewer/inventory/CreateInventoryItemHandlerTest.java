// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.viewer.upload.UploadTalk;
import org.skerry.udp.message.CreateInventoryItem;
import org.skerry.udp.message.UpdateCreateInventoryItem;

class CreateInventoryItemHandlerTest {
    private static final int NOTECARD = 7;
    private static final int CLOTHING = 5;

    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void makesANotecardThatCanBeOpened() {
        create(talk.folderOfType(NOTECARD), InventoryTalk.NONE, NOTECARD, "a note");
        var told = talk.created();
        assertThat(told.callbackId()).isEqualTo(42);
        assertThat(told.name().text()).isEqualTo("a note");
        assertThat(told.flags()).isZero();
        var item = talk.inventory.item(talk.me, new ItemId(told.itemId())).orElseThrow();
        assertThat(item.folder()).isEqualTo(talk.folderOfType(NOTECARD));
        assertThat(item.permissions()).isEqualTo(new ItemPermissions(0x9E000, 0x9E000, 0, 0, 0x8E000));
        assertThat(item.creator()).isEqualTo(talk.me);
        var content = talk.env.services().assets().find(item.asset()).orElseThrow();
        assertThat(content.data().text()).startsWith("Linden text version 2").endsWith("Text length 0\n}\n");
        assertThat(content.metadata().type()).isEqualTo(NOTECARD);
    }

    @Test
    void makesALandmarkOfWhereTheAgentIs() {
        create(talk.folderOfType(3), InventoryTalk.NONE, 3, "here");
        var text = talk.env
                .services()
                .assets()
                .findData(new AssetId(talk.created().assetId()))
                .orElseThrow()
                .text();
        assertThat(text)
                .startsWith(
                        "Landmark version 2\nregion_id " + talk.env.settings().id() + "\nlocal_pos 128.000000 128.0")
                .contains("region_handle " + talk.env.settings().area().handle());
    }

    @Test
    void makesAnItemOfWhatWasUploaded() {
        var transaction = new UUID(1, 2);
        var uploads = new UploadTalk(talk.env, talk.viewer);
        uploads.request(transaction, CLOTHING, TestAssets.bytes(500));
        create(talk.folderOfType(CLOTHING), transaction, CLOTHING, "shirt");
        assertThat(talk.created().assetId())
                .isEqualTo(uploads.assetOf(transaction).value());
        assertThat(talk.created().flags()).isEqualTo(4);
        assertThat(talk.viewer.last(UpdateCreateInventoryItem.class).agentData().transactionId())
                .isEqualTo(transaction);
    }

    @Test
    void waitsForAnUploadThatComesLater() {
        var transaction = new UUID(1, 2);
        var uploads = new UploadTalk(talk.env, talk.viewer);
        create(talk.folderOfType(CLOTHING), transaction, CLOTHING, "shirt");
        assertThat(talk.viewer.received(UpdateCreateInventoryItem.class)).isEmpty();
        uploads.request(transaction, CLOTHING, TestAssets.bytes(500));
        talk.env.tick(3);
        assertThat(talk.created().assetId())
                .isEqualTo(uploads.assetOf(transaction).value());
    }

    @Test
    void doesNotWaitForEver() {
        create(talk.folderOfType(CLOTHING), new UUID(1, 2), CLOTHING, "shirt");
        talk.env.run(Duration.ofSeconds(32));
        assertThat(talk.alert()).contains("upload failed");
        assertThat(talk.viewer.received(UpdateCreateInventoryItem.class)).isEmpty();
    }

    @Test
    void anUploadOfAnotherKindIsNoContent() {
        var transaction = new UUID(1, 2);
        new UploadTalk(talk.env, talk.viewer).request(transaction, NOTECARD, TestAssets.bytes(500));
        create(talk.folderOfType(CLOTHING), transaction, CLOTHING, "shirt");
        assertThat(talk.alert()).contains("not made");
    }

    @Test
    void goesWhereItsKindBelongsWhenTheFolderIsUnknown() {
        create(FolderId.random(), InventoryTalk.NONE, NOTECARD, "lost");
        assertThat(talk.created().folderId())
                .isEqualTo(talk.folderOfType(NOTECARD).value());
    }

    @Test
    void objectsAndLinksAreNotMadeThisWay() {
        for (var type : new int[] {6, 24, 25, 99}) {
            create(talk.folderOfType(NOTECARD), InventoryTalk.NONE, type, "thing");
            assertThat(talk.alert()).contains("cannot be made");
        }
        assertThat(talk.inventory
                        .folderContent(talk.me, talk.folderOfType(NOTECARD))
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    private void create(FolderId folder, UUID transaction, int type, String name) {
        talk.say(new CreateInventoryItem(
                new CreateInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session()),
                new CreateInventoryItem.InventoryBlock(
                        42,
                        folder.value(),
                        transaction,
                        0x8E000,
                        type,
                        type,
                        4,
                        Octets.utf8z(name),
                        Octets.utf8z("words"))));
    }
}
