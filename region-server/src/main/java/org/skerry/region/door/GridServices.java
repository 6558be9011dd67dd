// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetService;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.estate.EstateService;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.profile.ProfileService;

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
        MuteListService mutes,
        OfflineMessageService offlineMessages,
        ProfileService profiles,
        AgentPreferencesService preferences,
        EstateService estates) {
    /** The same with assets from somewhere else. */
    public GridServices withAssets(AssetService others) {
        return new GridServices(
                accounts,
                presence,
                gridUsers,
                grid,
                others,
                inventory,
                avatars,
                bakes,
                mutes,
                offlineMessages,
                profiles,
                preferences,
                estates);
    }
}
