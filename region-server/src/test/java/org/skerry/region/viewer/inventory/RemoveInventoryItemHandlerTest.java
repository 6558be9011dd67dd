// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.RemoveInventoryItem;

class RemoveInventoryItemHandlerTest {
    private final InventoryTalk talk = new InventoryTalk();

    @Test
    void deletesOwnItemsAlone() {
        var note = talk.note();
        var kept = talk.note();
        var theirs = talk.foreignNote();
        talk.say(new RemoveInventoryItem(
                new RemoveInventoryItem.AgentData(talk.viewer.agent(), talk.viewer.session()),
                List.of(
                        new RemoveInventoryItem.InventoryData(note.id().value()),
                        new RemoveInventoryItem.InventoryData(theirs.id().value()))));
        assertThat(talk.gone(note)).isTrue();
        assertThat(talk.gone(kept)).isFalse();
        assertThat(talk.gone(theirs)).isFalse();
    }
}
