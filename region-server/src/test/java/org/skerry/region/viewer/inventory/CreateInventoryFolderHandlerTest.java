// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.FolderId;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.CreateInventoryFolder;

class CreateInventoryFolderHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void makesAFolderOfTheViewersId() {
        var id = FolderId.random();
        create(id, talk.root(), "Boats");
        var made = talk.inventory.folder(talk.me, id).orElseThrow();
        assertThat(made.name()).isEqualTo("Boats");
        assertThat(made.parent()).isEqualTo(talk.root());
        create(id, talk.root(), "Boats");
        assertThat(talk.viewer.received(AlertMessage.class)).isEmpty();
    }

    @Test
    void saysWhenItCannotBe() {
        create(FolderId.random(), FolderId.random(), "Boats");
        assertThat(talk.alert()).contains("Boats");
    }

    private void create(FolderId id, FolderId parent, String name) {
        talk.say(new CreateInventoryFolder(
                new CreateInventoryFolder.AgentData(talk.viewer.agent(), talk.viewer.session()),
                new CreateInventoryFolder.FolderData(id.value(), parent.value(), -1, Octets.utf8z(name))));
    }
}
