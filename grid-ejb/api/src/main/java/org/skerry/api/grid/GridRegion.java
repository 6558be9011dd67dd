// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/**
 * A region as the registry has it.
 *
 * @param flags bits of {@link RegionFlag}
 * @param access maturity: 13 general, 21 moderate, 42 adult
 * @param mapTexture the map tile as a texture, or zero
 * @param parcelMapTexture the parcels' overlay, or zero
 * @param secret what the simulator proves itself with in later calls
 * @param owner of the estate
 */
public record GridRegion(
        RegionId id,
        ScopeId scope,
        String name,
        RegionArea area,
        RegionEndpoint endpoint,
        int flags,
        int access,
        AssetId mapTexture,
        AssetId parcelMapTexture,
        String secret,
        AgentId owner) {
    /** The same region with other flags. */
    public GridRegion withFlags(int newFlags) {
        return new GridRegion(
                id, scope, name, area, endpoint, newFlags, access, mapTexture, parcelMapTexture, secret, owner);
    }

    /** The same region with another picture on the map. */
    public GridRegion withMapTexture(AssetId texture) {
        return new GridRegion(id, scope, name, area, endpoint, flags, access, texture, parcelMapTexture, secret, owner);
    }

    public boolean has(RegionFlag flag) {
        return (flags & flag.bit()) != 0;
    }
}
