// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.skerry.api.mute.MuteListService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;
import org.skerry.api.profile.ProfileService;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.connector.message.RobustMessageConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.connector.presence.UserSessionsConnector;
import org.skerry.connector.profile.RobustProfileConnector;

/**
 * A service as configuration knows it. {@link #ALL} is the table of them.
 *
 * @param name as in {@code skerry.service.<name>}
 * @param side the listener of a grid server that has it
 * @param chained whether its answers tell what it does not know, so that somebody else can be asked next
 * @param connector over ROBUST's wire, to the server with a base
 */
public record ServiceKind<S>(
        String name, Class<S> type, Side side, boolean chained, BiFunction<URI, Wires, S> connector) {
    /** A listener of a grid server. */
    public enum Side {
        PRIVATE,
        PUBLIC
    }

    public static final ServiceKind<UserAccountService> ACCOUNT =
            chained("account", UserAccountService.class, RobustUserAccountConnector::new);
    public static final ServiceKind<AssetService> ASSET =
            chained("asset", AssetService.class, RobustAssetConnector::new);
    public static final ServiceKind<AuthenticationService> AUTH =
            single("auth", AuthenticationService.class, RobustAuthenticationConnector::new);
    public static final ServiceKind<AvatarService> AVATAR =
            chained("avatar", AvatarService.class, RobustAvatarConnector::new);
    public static final ServiceKind<BakedTextureService> BAKE =
            chained("bake", BakedTextureService.class, RobustBakedTextureConnector::new);
    public static final ServiceKind<EstateService> ESTATE =
            chained("estate", EstateService.class, RobustEstateConnector::new);
    public static final ServiceKind<FriendsService> FRIEND =
            chained("friend", FriendsService.class, RobustFriendsConnector::new);
    public static final ServiceKind<GridService> GRID = chained("grid", GridService.class, RobustGridConnector::new);
    public static final ServiceKind<GridUserService> GRID_USER =
            chained("griduser", GridUserService.class, RobustGridUserConnector::new);
    public static final ServiceKind<GroupsService> GROUP =
            chained("group", GroupsService.class, RobustGroupsConnector::new);
    public static final ServiceKind<InventoryService> INVENTORY =
            chained("inventory", InventoryService.class, RobustInventoryConnector::new);
    public static final ServiceKind<MapImageService> MAP = new ServiceKind<>(
            "map",
            MapImageService.class,
            Side.PRIVATE,
            false,
            (base, wires) -> wires.tiles()
                    .map(tiles -> new RobustMapImageConnector(base, wires.calls(), tiles, wires.open()))
                    .orElseGet(() -> new RobustMapImageConnector(base, wires.calls())));
    public static final ServiceKind<MessageService> MESSAGE = new ServiceKind<>(
            "message",
            MessageService.class,
            Side.PUBLIC,
            false,
            (base, wires) -> new RobustMessageConnector(base, wires.open(), wires.messageKey()));
    public static final ServiceKind<MuteListService> MUTE =
            single("mute", MuteListService.class, RobustMuteListConnector::new);
    public static final ServiceKind<OfflineMessageService> OFFLINE =
            single("offline", OfflineMessageService.class, RobustOfflineMessageConnector::new);
    public static final ServiceKind<AgentPreferencesService> PREFERENCES =
            single("preferences", AgentPreferencesService.class, RobustAgentPreferencesConnector::new);
    public static final ServiceKind<PresenceService> PRESENCE =
            chained("presence", PresenceService.class, RobustPresenceConnector::new);
    public static final ServiceKind<ProfileService> PROFILE = new ServiceKind<>(
            "profile",
            ProfileService.class,
            Side.PUBLIC,
            false,
            (base, wires) -> new RobustProfileConnector(base, wires.open()));

    /** Sessions by their user, which are where presence is; not a service of the table. */
    public static final ServiceKind<UserSessions> SESSIONS =
            chained(PRESENCE.name(), UserSessions.class, UserSessionsConnector::new);

    /** By name. */
    public static final List<ServiceKind<?>> ALL = List.of(
            ACCOUNT,
            ASSET,
            AUTH,
            AVATAR,
            BAKE,
            ESTATE,
            FRIEND,
            GRID,
            GRID_USER,
            GROUP,
            INVENTORY,
            MAP,
            MESSAGE,
            MUTE,
            OFFLINE,
            PREFERENCES,
            PRESENCE,
            PROFILE);

    private static <S> ServiceKind<S> chained(String name, Class<S> type, BiFunction<URI, RobustCalls, S> connector) {
        return new ServiceKind<>(name, type, Side.PRIVATE, true, (base, wires) -> connector.apply(base, wires.calls()));
    }

    private static <S> ServiceKind<S> single(String name, Class<S> type, BiFunction<URI, RobustCalls, S> connector) {
        return new ServiceKind<>(
                name, type, Side.PRIVATE, false, (base, wires) -> connector.apply(base, wires.calls()));
    }

    /** That of a name. */
    public static Optional<ServiceKind<?>> of(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** All names, in order. */
    public static List<String> names() {
        return ALL.stream().<String>map(ServiceKind::name).toList();
    }
}
