// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.util.Optional;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/**
 * One region's part of the configuration.
 *
 * @param key the word between {@code region.} and the next dot; also the name of the region's folder
 * @param id empty if it is to be made once and kept in the folder
 * @param externalHost host or address that viewers send datagrams to
 * @param access maturity: 13 general, 21 moderate, 42 adult
 * @param bytesPerSecond what all its viewers together are sent at most
 * @param estate name or number of the estate that it joins when it has none
 */
public record RegionConfig(
        String key,
        String name,
        Optional<RegionId> id,
        RegionArea area,
        int udpPort,
        String externalHost,
        int access,
        int maxAgents,
        Owner owner,
        float waterHeight,
        int bytesPerSecond,
        Optional<String> estate) {
    /** Who owns the region's estate. */
    public sealed interface Owner {
        record ById(AgentId id) implements Owner {}

        /** To be looked up in the grid's accounts. */
        record ByName(UserName name) implements Owner {}
    }
}
