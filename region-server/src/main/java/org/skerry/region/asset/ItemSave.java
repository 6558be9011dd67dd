// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;

/**
 * The item that shall have an asset once the grid has it.
 *
 * @param expected the asset that the item has until then, or zero if nobody knows
 */
record ItemSave(AgentId owner, ItemId item, AssetId expected) {
    private static final int PARTS = 3;

    /** As the note of an {@link AssetFile}. */
    String text() {
        return owner + " " + item + " " + expected;
    }

    ItemSave expecting(AssetId other) {
        return new ItemSave(owner, item, other);
    }

    boolean isForItemOf(ItemSave other) {
        return item.equals(other.item) && owner.equals(other.owner);
    }

    /** Reads {@link #text}; nothing if that is empty. */
    static Optional<ItemSave> of(String text) throws CorruptAssetFileException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.split(" ", -1);
        if (parts.length == PARTS) {
            try {
                return Optional.of(new ItemSave(AgentId.of(parts[0]), ItemId.of(parts[1]), AssetId.of(parts[2])));
            } catch (IllegalArgumentException noId) {
                // told below
            }
        }
        throw new CorruptAssetFileException("with a note that means nothing");
    }
}
