// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;

/**
 * What an agent wears, as it travels with {@link AgentCircuit}.
 *
 * @param height of the avatar in metres
 * @param wearables by wearable type (0 shape, 1 skin, 2 hair, 3 eyes, 4 shirt, …), each with its layers; may be empty
 * @param textureEntry the avatar's TextureEntry (lludp section 12), empty if none was sent
 * @param visualParams one byte per visual parameter, empty if none were sent
 */
public record PackedAppearance(
        int serial, float height, List<List<Wearable>> wearables, Octets textureEntry, Octets visualParams) {
    public PackedAppearance {
        wearables = wearables.stream().map(List::copyOf).toList();
    }

    /** One thing worn. */
    public record Wearable(ItemId item, AssetId asset) {}
}
