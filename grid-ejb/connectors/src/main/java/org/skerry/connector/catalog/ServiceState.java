// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.util.Comparator;
import java.util.List;
import org.skerry.connector.upstream.UpstreamState;
import org.skerry.connector.upstream.UpstreamState.Health;

/**
 * What stands behind a service.
 *
 * @param place as configured
 * @param reads as configured, the same as {@code place} if it is not
 * @param upstreams all that are asked; none for what is local
 */
public record ServiceState(String name, String place, String reads, List<UpstreamState> upstreams) {
    public ServiceState {
        upstreams = List.copyOf(upstreams);
    }

    /** Without an address: {@code local}, {@code remote}, or {@code mixed} if a part is local. */
    public String kind() {
        if (upstreams.isEmpty()) {
            return "local";
        }
        return place.contains("local") || reads.contains("local") ? "mixed" : "remote";
    }

    /** That of the best upstream: one is enough. */
    public Health health() {
        return upstreams.stream()
                .map(UpstreamState::health)
                .min(Comparator.naturalOrder())
                .orElse(Health.WELL);
    }
}
