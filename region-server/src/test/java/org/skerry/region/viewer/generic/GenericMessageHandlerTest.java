// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.GenericMessage;

class GenericMessageHandlerTest {
    @Test
    void takesAnUnknownMethodWithoutAnAnswer() {
        var env = new RegionEnv();
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new GenericMessage(
                new GenericMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new GenericMessage.MethodData(Octets.utf8z("dance"), new UUID(0, 0)),
                List.of(new GenericMessage.ParamList(Octets.EMPTY))));
        assertThat(viewer.received()).isEmpty();
        assertThat(env.handled(GenericMessage.class)).isTrue();
    }

    @Test
    void refusesTwoMethodsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new GenericMessageHandler(List.of(new Nothing(), new Nothing())));
    }

    private static final class Nothing implements GenericMethod {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public void call(Viewer viewer, List<String> parameters) {}
    }
}
