// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.export;

import java.util.Locale;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;

/**
 * Something that somebody wants to bring out of the grid.
 *
 * @param creator who made it, as assets and items have it: an account's id, or for makers on other grids {@code
 *     uuid;homeURI;name}; empty or the zero id if nobody knows
 * @param owner whose it is, who is the one that wants it out
 * @param permissions of the item; none for what is reached through another thing and has no item of its own, such as the
 *     texture of an object
 */
public record ExportCandidate(String creator, AgentId owner, Optional<ItemPermissions> permissions) {
    private static final int UUID_LENGTH = 36;

    /** An item of somebody's inventory. */
    public static ExportCandidate of(InventoryItem item) {
        var creator = item.creatorData().isEmpty() ? item.creatorId() : item.creator() + ";" + item.creatorData();
        return new ExportCandidate(creator, item.owner(), Optional.of(item.permissions()));
    }

    /** An asset without an item. */
    public static ExportCandidate of(String assetCreator, AgentId owner) {
        return new ExportCandidate(assetCreator, owner, Optional.empty());
    }

    /** Whether its owner made it here: the same id at another grid is somebody else. */
    boolean isOwnersWork() {
        var bare = creator.strip().toLowerCase(Locale.ROOT);
        return !owner.isZero()
                && bare.length() == UUID_LENGTH
                && UuidText.tryParse(bare)
                        .map(AgentId::new)
                        .filter(owner::equals)
                        .isPresent();
    }

    /** Whether both what the thing allows at most and what its owner has now have all these bits. */
    boolean allows(int bits) {
        return permissions
                .filter(item -> (item.base() & item.current() & bits) == bits)
                .isPresent();
    }
}
