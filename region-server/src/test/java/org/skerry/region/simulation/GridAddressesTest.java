// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GridAddressesTest {
    private Instant now = Instant.EPOCH;

    @Test
    void knowsBothHostsAndNobodyElse() {
        var grid = GridAddresses.of(
                () -> now,
                URI.create("http://127.0.0.1:8003/"),
                URI.create("http://192.0.2.7:8002/"),
                URI.create("x:y"));
        assertThat(grid.has(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(grid.has(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
        assertThat(grid.has(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
        now = now.plusSeconds(3600);
        assertThat(grid.has(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
        assertThat(grid.has(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
    }
}
