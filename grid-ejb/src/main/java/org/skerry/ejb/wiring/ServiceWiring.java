// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
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
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.connector.message.RobustMessageConnector;
import org.skerry.connector.message.RobustRegionMessages;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.connector.presence.UserSessionsConnector;
import org.skerry.connector.profile.RobustProfileConnector;
import org.skerry.connector.simulation.RobustSimulationConnector;

/**
 * Decides what stands behind each service interface: {@code skerry.service.<name>} is {@code local}, which is the
 * default, or the URL of the server that has the service. Whoever injects the bare interface gets what is decided here.
 */
@ApplicationScoped
public class ServiceWiring {
    static final String PREFIX = "skerry.service.";
    /** Before the keys that say how this server proves to others that it is of their grid. */
    static final String IDENTITY = "skerry.remote.";

    static final String MAP_TILES = "skerry.map.tiles-url";
    static final String MESSAGE_KEY = "skerry.messages.key";
    static final String SIMULATOR_CALLS = "skerry.simulator.concurrent";
    static final Set<String> NAMES = Set.of(
            "account",
            "asset",
            "auth",
            "avatar",
            "bake",
            "estate",
            "friend",
            "grid",
            "griduser",
            "group",
            "inventory",
            "map",
            "message",
            "mute",
            "offline",
            "preferences",
            "presence",
            "profile");
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    /** A message to a simulator that is gone must not hold a thread for long. */
    private static final Duration MESSAGE_TIMEOUT = Duration.ofSeconds(5);

    @Inject
    Config config;

    private @Nullable RobustCalls calls;
    private @Nullable RobustCalls openCalls;

    @Produces
    @ApplicationScoped
    UserAccountService accounts(@LocalService UserAccountService here) {
        return choose("account", here, RobustUserAccountConnector::new);
    }

    @Produces
    @ApplicationScoped
    AssetService assets(@LocalService AssetService here) {
        return choose("asset", here, RobustAssetConnector::new);
    }

    @Produces
    @ApplicationScoped
    AuthenticationService authentication(@LocalService AuthenticationService here) {
        return choose("auth", here, RobustAuthenticationConnector::new);
    }

    @Produces
    @ApplicationScoped
    AvatarService avatars(@LocalService AvatarService here) {
        return choose("avatar", here, RobustAvatarConnector::new);
    }

    @Produces
    @ApplicationScoped
    BakedTextureService bakes(@LocalService BakedTextureService here) {
        return choose("bake", here, RobustBakedTextureConnector::new);
    }

    @Produces
    @ApplicationScoped
    EstateService estates(@LocalService EstateService here) {
        return choose("estate", here, RobustEstateConnector::new);
    }

    @Produces
    @ApplicationScoped
    FriendsService friends(@LocalService FriendsService here) {
        return choose("friend", here, RobustFriendsConnector::new);
    }

    @Produces
    @ApplicationScoped
    GridService grid(@LocalService GridService here) {
        return choose("grid", here, RobustGridConnector::new);
    }

    @Produces
    @ApplicationScoped
    GridUserService gridUsers(@LocalService GridUserService here) {
        return choose("griduser", here, RobustGridUserConnector::new);
    }

    @Produces
    @ApplicationScoped
    GroupsService groups(@LocalService GroupsService here) {
        return choose("group", here, RobustGroupsConnector::new);
    }

    @Produces
    @ApplicationScoped
    InventoryService inventory(@LocalService InventoryService here) {
        return choose("inventory", here, RobustInventoryConnector::new);
    }

    @Produces
    @ApplicationScoped
    MapImageService map(@LocalService MapImageService here) {
        return choose(
                "map",
                here,
                (base, shared) -> tiles().map(shown -> new RobustMapImageConnector(base, shared, shown, openCalls()))
                        .orElseGet(() -> new RobustMapImageConnector(base, shared)));
    }

    /** Tiles are on the other server's public listener, which has an address of its own. */
    private Optional<URI> tiles() {
        return config.getOptionalValue(MAP_TILES, String.class)
                .map(value -> ServiceChoice.parse(MAP_TILES, value))
                .filter(ServiceChoice.Remote.class::isInstance)
                .map(choice -> ((ServiceChoice.Remote) choice).base());
    }

    @Produces
    @ApplicationScoped
    MessageService messages(@LocalService MessageService here) {
        return choose("message", here, (base, _) -> new RobustMessageConnector(base, openCalls(), messageKey()));
    }

    /** As with {@link #simulations}, there is nothing to choose. */
    @Produces
    @ApplicationScoped
    RegionMessages regionMessages() {
        return new RobustRegionMessages(new RobustCalls(MESSAGE_TIMEOUT, MESSAGE_TIMEOUT), messageKey());
    }

    private String messageKey() {
        return config.getOptionalValue(MESSAGE_KEY, String.class).orElse("");
    }

    @Produces
    @ApplicationScoped
    MuteListService mutes(@LocalService MuteListService here) {
        return choose("mute", here, RobustMuteListConnector::new);
    }

    @Produces
    @ApplicationScoped
    OfflineMessageService offlineMessages(@LocalService OfflineMessageService here) {
        return choose("offline", here, RobustOfflineMessageConnector::new);
    }

    @Produces
    @ApplicationScoped
    AgentPreferencesService preferences(@LocalService AgentPreferencesService here) {
        return choose("preferences", here, RobustAgentPreferencesConnector::new);
    }

    @Produces
    @ApplicationScoped
    PresenceService presence(@LocalService PresenceService here) {
        return choose("presence", here, RobustPresenceConnector::new);
    }

    /** They are where presence is. */
    @Produces
    @ApplicationScoped
    UserSessions userSessions(@LocalService UserSessions here) {
        return choose("presence", here, UserSessionsConnector::new);
    }

    @Produces
    @ApplicationScoped
    ProfileService profiles(@LocalService ProfileService here) {
        return choose("profile", here, (base, _) -> new RobustProfileConnector(base, openCalls()));
    }

    /** Simulators are asked where they are; there is nothing to choose. */
    @Produces
    @ApplicationScoped
    SimulationService simulations() {
        return new RobustSimulationConnector(RobustSimulationConnector.Limits.ofCalls(callsToOneSimulator()));
    }

    /** Half of the logins in progress by default, so that one simulator cannot hold them all. */
    private int callsToOneSimulator() {
        var calls = config.getOptionalValue(SIMULATOR_CALLS, Integer.class)
                .orElse(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
        if (calls < 1) {
            throw new IllegalStateException(
                    SIMULATOR_CALLS + " is " + calls + ": set a number above 0, or leave it out.");
        }
        return calls;
    }

    private <S> S choose(String name, S here, BiFunction<URI, RobustCalls, ? extends S> connector) {
        return switch (choice(name)) {
            case ServiceChoice.Here() -> here;
            case ServiceChoice.Remote(var base) -> connector.apply(base, calls());
        };
    }

    private ServiceChoice choice(String name) {
        return ServiceChoice.of(config, name);
    }

    /** To the private listeners of other servers of the grid. */
    private synchronized RobustCalls calls() {
        var shared = calls;
        if (shared == null) {
            shared = new RobustCalls(CONNECT_TIMEOUT, CALL_TIMEOUT, identity());
            calls = shared;
        }
        return shared;
    }

    /** To public listeners, where nothing has to be proved and nothing is told that proves. */
    private synchronized RobustCalls openCalls() {
        var shared = openCalls;
        if (shared == null) {
            shared = new RobustCalls(CONNECT_TIMEOUT, CALL_TIMEOUT);
            openCalls = shared;
        }
        return shared;
    }

    private CallerIdentity identity() {
        var read = CallerIdentityReader.read(IDENTITY, key -> config.getOptionalValue(key, String.class));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(
                    read.problems().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        return read.identity();
    }

    /**
     * Looks at all keys, also of services that nobody has asked for yet.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    void check() {
        callsToOneSimulator();
        tiles();
        identity();
        for (var name : NAMES) {
            choice(name);
        }
        for (var key : config.getPropertyNames()) {
            if (key.startsWith(PREFIX) && !NAMES.contains(key.substring(PREFIX.length()))) {
                throw new IllegalStateException(
                        key + " names no service: those that can be elsewhere are " + new TreeSet<>(NAMES) + ".");
            }
        }
    }
}
