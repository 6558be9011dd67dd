// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetService;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.estate.EstateService;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.group.GroupsService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.map.MapImageService;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.RegionMessages;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.simulation.SimulationService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.catalog.ServiceKind;
import org.skerry.connector.message.RobustRegionMessages;
import org.skerry.connector.simulation.RobustSimulationConnector;

/**
 * Gives whoever injects the bare interface of a service what {@code skerry.service.<name>} says: the bean of this server, or a way
 * to others ({@link GridSwitchboard}).
 */
@ApplicationScoped
public class ServiceWiring {
    /** A message to a simulator that is gone must not hold a thread for long. */
    private static final Duration MESSAGE_TIMEOUT = Duration.ofSeconds(5);

    @Inject
    Config config;

    @Inject
    GridSwitchboard board;

    @Produces
    @ApplicationScoped
    UserAccountService accounts() {
        return board.service(ServiceKind.ACCOUNT);
    }

    @Produces
    @ApplicationScoped
    AssetService assets() {
        return board.service(ServiceKind.ASSET);
    }

    @Produces
    @ApplicationScoped
    AuthenticationService authentication() {
        return board.service(ServiceKind.AUTH);
    }

    @Produces
    @ApplicationScoped
    AvatarService avatars() {
        return board.service(ServiceKind.AVATAR);
    }

    @Produces
    @ApplicationScoped
    BakedTextureService bakes() {
        return board.service(ServiceKind.BAKE);
    }

    @Produces
    @ApplicationScoped
    EstateService estates() {
        return board.service(ServiceKind.ESTATE);
    }

    @Produces
    @ApplicationScoped
    FriendsService friends() {
        return board.service(ServiceKind.FRIEND);
    }

    @Produces
    @ApplicationScoped
    GridService grid() {
        return board.service(ServiceKind.GRID);
    }

    @Produces
    @ApplicationScoped
    GridUserService gridUsers() {
        return board.service(ServiceKind.GRID_USER);
    }

    @Produces
    @ApplicationScoped
    GroupsService groups() {
        return board.service(ServiceKind.GROUP);
    }

    @Produces
    @ApplicationScoped
    InventoryService inventory() {
        return board.service(ServiceKind.INVENTORY);
    }

    @Produces
    @ApplicationScoped
    MapImageService map() {
        return board.service(ServiceKind.MAP);
    }

    @Produces
    @ApplicationScoped
    MessageService messages() {
        return board.service(ServiceKind.MESSAGE);
    }

    /** As with {@link #simulations}, there is nothing to choose. */
    @Produces
    @ApplicationScoped
    RegionMessages regionMessages() {
        return new RobustRegionMessages(
                new RobustCalls(MESSAGE_TIMEOUT, MESSAGE_TIMEOUT), new RemoteSettings(config).messageKey());
    }

    @Produces
    @ApplicationScoped
    MuteListService mutes() {
        return board.service(ServiceKind.MUTE);
    }

    @Produces
    @ApplicationScoped
    OfflineMessageService offlineMessages() {
        return board.service(ServiceKind.OFFLINE);
    }

    @Produces
    @ApplicationScoped
    AgentPreferencesService preferences() {
        return board.service(ServiceKind.PREFERENCES);
    }

    @Produces
    @ApplicationScoped
    PresenceService presence() {
        return board.service(ServiceKind.PRESENCE);
    }

    /** They are where presence is. */
    @Produces
    @ApplicationScoped
    UserSessions userSessions() {
        return board.beside(ServiceKind.SESSIONS);
    }

    @Produces
    @ApplicationScoped
    ProfileService profiles() {
        return board.service(ServiceKind.PROFILE);
    }

    /** Simulators are asked where they are; there is nothing to choose. */
    @Produces
    @ApplicationScoped
    SimulationService simulations() {
        return new RobustSimulationConnector(
                RobustSimulationConnector.Limits.ofCalls(new RemoteSettings(config).simulatorCalls()));
    }
}
