// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.viewer.region.GroundDownload;
import org.skerry.region.viewer.region.RulesDesk;
import org.skerry.udp.message.DetachAttachmentIntoInv;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageTypes;

class ViewerHandlersTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void haveATestEachAndANameAfterTheirMessage() {
        var deliveries = new Deliveries(env.core().context());
        var download = new GroundDownload(env.core().context(), deliveries.files(), new Heightmap(256));
        var rules = new RulesDesk(env.core().context());
        var handlers = ViewerHandlers.all(env.core().context(), env.core().agents(), deliveries, download, rules);
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
        viewer.send(
                new DetachAttachmentIntoInv(new DetachAttachmentIntoInv.ObjectData(viewer.agent(), new UUID(0, 0))));
        assertThat(env.core().dispatcher().unknown("DetachAttachmentIntoInv")).isEqualTo(1);
        assertThat(viewer.received()).isEmpty();
    }
}
