// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.estate.EstateService;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.profile.ProfileService;
import org.skerry.connector.asset.HoldingsConnector.Wanted;
import org.skerry.connector.asset.HoldingsDesk;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.ejb.asset.scrub.ContentRepair;
import org.skerry.ejb.asset.scrub.Findings;
import org.skerry.ejb.asset.sweep.Holdings;
import org.skerry.ejb.wiring.GridSwitchboard;
import org.skerry.region.door.GridServices;
import org.skerry.standalone.bridge.BeanContainer;

/**
 * The grid as the regions of this process reach it: by calls of what the service wiring has chosen, which is a bean beside
 * them or a connector to another server. Nothing goes over the wire that stays here.
 */
final class GridInside {
    private static final int WANTED = 50;

    private GridInside() {}

    static GridServices services(BeanContainer beans) {
        return new GridServices(
                beans.get(UserAccountService.class),
                beans.get(PresenceService.class),
                beans.get(GridUserService.class),
                beans.get(GridService.class),
                beans.get(AssetService.class),
                beans.get(InventoryService.class),
                beans.get(AvatarService.class),
                beans.get(BakedTextureService.class),
                beans.get(MuteListService.class),
                beans.get(OfflineMessageService.class),
                beans.get(ProfileService.class),
                beans.get(AgentPreferencesService.class),
                beans.get(EstateService.class));
    }

    static HoldingsDesk holdings(BeanContainer beans) {
        return beans.get(GridSwitchboard.class)
                .holdingsElsewhere()
                .orElseGet(() ->
                        new Desk(beans.get(Holdings.class), beans.get(Findings.class), beans.get(ContentRepair.class)));
    }

    /** Where the services are that this process has not itself, and how they do. */
    static Supplier<List<ServiceState>> servers(BeanContainer beans) {
        return beans.get(GridSwitchboard.class)::states;
    }

    private record Desk(Holdings holdings, Findings findings, ContentRepair repair) implements HoldingsDesk {
        @Override
        public Optional<List<Wanted>> report(RegionId region, Collection<AssetId> held) {
            holdings.report(region, held.iterator());
            return Optional.of(findings.list(Optional.empty(), Optional.empty(), WANTED).stream()
                    .map(finding -> new Wanted(finding.hash(), finding.asset()))
                    .toList());
        }

        @Override
        public boolean bring(ContentHash hash, Octets bytes) {
            try (var in = new ByteArrayInputStream(bytes.toArray())) {
                return repair.offer(hash, in) == ContentRepair.Offer.REPAIRED;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
