// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/**
 * Which texture each agent has baked of which outfit, so that the same outfit need not be baked again; by agent, since
 * nobody should have to believe what another viewer says of an outfit. The oldest are forgotten. Region's thread.
 */
public final class KnownBakes {
    private static final int MOST = 4000;

    private final Map<Outfit, AssetId> bakes = new LinkedHashMap<>();
    private final Set<Request> requested = new LinkedHashSet<>();

    /** @param hash what the viewer makes of the things worn on a part of the body */
    private record Outfit(AgentId agent, UUID hash) {}

    private record Request(AgentId agent, AssetId bake) {}

    void put(AgentId agent, UUID hash, AssetId bake) {
        var outfit = new Outfit(agent, hash);
        bakes.remove(outfit);
        if (bakes.size() >= MOST) {
            bakes.remove(bakes.keySet().iterator().next());
        }
        bakes.put(outfit, bake);
    }

    Optional<AssetId> find(AgentId agent, UUID hash) {
        return Optional.ofNullable(bakes.get(new Outfit(agent, hash)));
    }

    /** Notes that an agent is asked to bake a texture anew; false if it was asked already: it may be unable to. */
    boolean request(AgentId agent, AssetId bake) {
        if (!requested.add(new Request(agent, bake))) {
            return false;
        }
        if (requested.size() > MOST) {
            requested.remove(requested.iterator().next());
        }
        return true;
    }
}
