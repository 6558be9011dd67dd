// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.region.door.RegionSettings;

/**
 * One agent's session in one region, as its capabilities see it.
 *
 * @param urls of the capabilities by name
 */
public record CapsSession(
        RegionSettings region,
        AgentCircuit circuit,
        Map<String, String> urls,
        EventQueue events,
        Uploads uploads,
        FetchTurns fetches,
        Preferences preferences) {
    public CapsSession {
        urls = Map.copyOf(new LinkedHashMap<>(urls));
    }

    public AgentId agent() {
        return circuit.agent();
    }
}
