// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.skerry.udp.message.FetchInventoryDescendents;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageTypes;

class ViewerHandlersTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void haveATestEachAndANameAfterTheirMessage() {
        var handlers = ViewerHandlers.all(env.core().context(), env.core().agents());
        assertThat(handlers).hasSizeGreaterThan(40);
        for (var handler : handlers) {
            var kind = handler.getClass();
            assertThat(kind.getSimpleName()).isEqualTo(handler.message().getSimpleName() + "Handler");
            assertThatCode(() -> Class.forName(kind.getName() + "Test")).doesNotThrowAnyException();
            assertThat(MessageTypes.of(handler.message().asSubclass(Message.class))
                            .trusted())
                    .isFalse();
            assertThat(handler.terms().burst()).isBetween(1, 200);
        }
    }

    @Test
    void countWhatHasNoHandlerYet() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new FetchInventoryDescendents(
                new FetchInventoryDescendents.AgentData(viewer.agent(), viewer.session()),
                FetchInventoryDescendents.InventoryData.EMPTY));
        assertThat(env.core().dispatcher().unknown("FetchInventoryDescendents")).isEqualTo(1);
        assertThat(viewer.received()).isEmpty();
    }
}
