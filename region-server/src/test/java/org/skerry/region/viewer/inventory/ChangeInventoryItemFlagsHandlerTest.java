// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.ChangeInventoryItemFlags;

class ChangeInventoryItemFlagsHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void changesTheFlags() {
        var note = talk.note();
        talk.say(new ChangeInventoryItemFlags(
                new ChangeInventoryItemFlags.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(new ChangeInventoryItemFlags.InventoryData(note.id().value(), 5))));
        assertThat(talk.now(note)).isEqualTo(note.withFlags(5));
    }
}
