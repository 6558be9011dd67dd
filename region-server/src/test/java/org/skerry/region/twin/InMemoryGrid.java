// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.bake.InMemoryBakedTextureService;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.region.door.AbsentEstates;
import org.skerry.region.door.GridServices;

/** A whole grid in memory, for tests. */
public final class InMemoryGrid {
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final GridServices services = new GridServices(
            new InMemoryUserAccountService(),
            new InMemoryPresenceService(),
            new InMemoryGridUserService(NOON),
            new InMemoryGridService(),
            new InMemoryAssetService(NOON),
            new InMemoryInventoryService(),
            new InMemoryAvatarService(),
            new InMemoryBakedTextureService(),
            new InMemoryMuteListService(),
            new InMemoryOfflineMessageService(),
            new InMemoryProfileService(),
            new InMemoryAgentPreferencesService(),
            new AbsentEstates());

    public GridServices services() {
        return services;
    }

    public InMemoryUserAccountService accounts() {
        return (InMemoryUserAccountService) services.accounts();
    }

    public InMemoryPresenceService presence() {
        return (InMemoryPresenceService) services.presence();
    }

    public InMemoryInventoryService inventory() {
        return (InMemoryInventoryService) services.inventory();
    }

    public InMemoryAssetService assets() {
        return (InMemoryAssetService) services.assets();
    }
}
