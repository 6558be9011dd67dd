// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void noTwoAreTheSameAndNoneIsOneOfTheKernel() {
        assertThat(FreePorts.of("a", "b", "c").values())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(20_000, 32_000));
        assertThat(FreePorts.one()).isNotEqualTo(FreePorts.one());
    }

    @Test
    void whatSomebodyHasIsNotGiven() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        var first = FreePorts.one();
        try (var tcp = new ServerSocket(first + 1, 1, loopback);
                var udp = new DatagramSocket(first + 2, loopback)) {
            assertThat(FreePorts.one()).isNotIn(first, tcp.getLocalPort(), udp.getLocalPort());
        }
    }
}
