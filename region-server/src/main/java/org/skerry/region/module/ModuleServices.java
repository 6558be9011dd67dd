// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.skerry.region.door.GridServices;
import org.skerry.region.viewer.chat.Talk;

/** Services by their interface: the grid's, the region's voice, and those that modules provide. Region's thread. */
final class ModuleServices {
    private final Map<Class<?>, Object> byKind = new HashMap<>();

    ModuleServices(GridServices grid, Talk talk) {
        add(Talk.class, talk);
        add(UserAccountService.class, grid.accounts());
        add(PresenceService.class, grid.presence());
        add(GridUserService.class, grid.gridUsers());
        add(GridService.class, grid.grid());
        add(AssetService.class, grid.assets());
        add(InventoryService.class, grid.inventory());
        add(AvatarService.class, grid.avatars());
        add(BakedTextureService.class, grid.bakes());
        add(MuteListService.class, grid.mutes());
        add(OfflineMessageService.class, grid.offlineMessages());
        add(ProfileService.class, grid.profiles());
        add(AgentPreferencesService.class, grid.preferences());
        add(EstateService.class, grid.estates());
    }

    boolean has(Class<?> kind) {
        return byKind.containsKey(kind);
    }

    <S> void add(Class<S> kind, S service) {
        byKind.put(kind, kind.cast(service));
    }

    <S> Optional<S> find(Class<S> kind) {
        return Optional.ofNullable(byKind.get(kind)).map(kind::cast);
    }
}
