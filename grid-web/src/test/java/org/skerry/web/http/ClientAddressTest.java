// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress behindProxies = new ClientAddress(Optional.of(" 10.0.0.1 ,10.0.0.2"));

    @Test
    void whatStrangersSayOfThemselvesIsNotBelieved() {
        assertThat(behindProxies.of("192.0.2.7", List.of("203.0.113.9"))).isEqualTo("192.0.2.7");
        assertThat(new ClientAddress(Optional.empty()).of("10.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aProxyOfOursSaysWhoItIs() {
        assertThat(behindProxies.of("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.0.0.1", List.of("2001:db8::7"))).isEqualTo("2001:db8::7");
        assertThat(behindProxies.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void onlyTheLastHopsAreOurs() {
        assertThat(behindProxies.of("10.0.0.1", List.of("198.51.100.1, 203.0.113.9", "10.0.0.2")))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.0.0.1", List.of("203.0.113.9, <script>")))
                .isEqualTo("10.0.0.1");
        assertThat(behindProxies.of("10.0.0.1", List.of("10.0.0.2, 10.0.0.2"))).isEqualTo("10.0.0.2");
    }

    @Test
    void aNameIsNoAddress() {
        assertThatThrownBy(() -> new ClientAddress(Set.of("proxy.example")))
                .hasMessageContaining("skerry.listener.proxies")
                .hasMessageContaining("proxy.example");
    }
}
