// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetService;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.presence.PresenceService;

/** The services of the grid that a region uses. They block: call them from background work, never from the tick. */
public record GridServices(
        UserAccountService accounts,
        PresenceService presence,
        GridUserService gridUsers,
        GridService grid,
        AssetService assets,
        InventoryService inventory,
        AvatarService avatars,
        BakedTextureService bakes,
        MuteListService mutes) {
    /** The same with assets from somewhere else. */
    public GridServices withAssets(AssetService others) {
        return new GridServices(accounts, presence, gridUsers, grid, others, inventory, avatars, bakes, mutes);
    }
}
