// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Nested;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.AvatarServiceContract;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.bake.BakedTextureServiceContract;
import org.skerry.api.bake.InMemoryBakedTextureService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.EstateServiceContract;
import org.skerry.api.estate.InMemoryEstateService;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.friend.FriendsServiceContract;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.api.grid.ContractPolicy;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.group.GroupsService;
import org.skerry.api.group.GroupsServiceContract;
import org.skerry.api.group.InMemoryGroupsService;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.InventoryServiceContract;
import org.skerry.api.map.InMemoryMapImageService;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapImageServiceContract;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.mute.MuteListServiceContract;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageServiceContract;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.prefs.AgentPreferencesServiceContract;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.profile.ProfileServiceContract;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.upstream.AnyOf;
import org.skerry.connector.upstream.Chain;
import org.skerry.connector.upstream.LateWrites;
import org.skerry.connector.upstream.Peer;
import org.skerry.connector.upstream.Route;
import org.skerry.connector.upstream.ServiceProxy;
import org.skerry.connector.upstream.Upstream;
import org.skerry.connector.upstream.UpstreamLimits;

/** Every service keeps its contract behind a dead server, a living one and, where there can be one, an empty one after it. */
class ProxiedContractsTest {
    private static final UpstreamLimits LIMITS = UpstreamLimits.of(16, Duration.ofSeconds(10));

    private static <S> S proxied(ServiceKind<S> kind, S living, Optional<S> empty) {
        var figures = new CallFigures();
        var dead = Proxy.newProxyInstance(
                kind.type().getClassLoader(), new Class<?>[] {kind.type()}, (proxy, method, arguments) -> {
                    throw ServiceUnavailableException.notReached(kind.name(), "dead");
                });
        var both = new AnyOf(List.of(upstream(kind, dead, "dead", figures), upstream(kind, living, "living", figures)));
        var routes = new ArrayList<Route>(List.of(both));
        empty.ifPresent(next -> routes.add(upstream(kind, next, "empty", figures)));
        return ServiceProxy.of(
                kind.name(),
                kind.type(),
                ServiceProxy.Routes.same(kind.chained() ? new Chain(routes) : both),
                new Semaphore(16),
                LateWrites.NONE);
    }

    private static Upstream upstream(ServiceKind<?> kind, Object target, String name, CallFigures figures) {
        return new Upstream(kind.name(), target, new Peer(name, LIMITS), figures, Clock.systemUTC());
    }

    @Nested
    class Account implements UserAccountServiceContract {
        private final UserAccountService testee = proxied(
                ServiceKind.ACCOUNT, new InMemoryUserAccountService(), Optional.of(new InMemoryUserAccountService()));

        @Override
        public UserAccountService testee() {
            return testee;
        }
    }

    @Nested
    class Asset implements AssetServiceContract {
        private final AssetService testee =
                proxied(ServiceKind.ASSET, new InMemoryAssetService(), Optional.of(new InMemoryAssetService()));

        @Override
        public AssetService testee() {
            return testee;
        }
    }

    @Nested
    class Auth implements AuthenticationServiceContract {
        private final AuthenticationService testee =
                proxied(ServiceKind.AUTH, new InMemoryAuthenticationService(), Optional.empty());

        @Override
        public AuthenticationService testee() {
            return testee;
        }
    }

    @Nested
    class Avatar implements AvatarServiceContract {
        private final AvatarService testee =
                proxied(ServiceKind.AVATAR, new InMemoryAvatarService(), Optional.of(new InMemoryAvatarService()));

        @Override
        public AvatarService testee() {
            return testee;
        }
    }

    @Nested
    class Bake implements BakedTextureServiceContract {
        private final BakedTextureService testee = proxied(
                ServiceKind.BAKE, new InMemoryBakedTextureService(), Optional.of(new InMemoryBakedTextureService()));

        @Override
        public BakedTextureService testee() {
            return testee;
        }
    }

    @Nested
    class Estate implements EstateServiceContract {
        private final EstateService testee =
                proxied(ServiceKind.ESTATE, new InMemoryEstateService(), Optional.of(new InMemoryEstateService()));

        @Override
        public EstateService testee() {
            return testee;
        }
    }

    @Nested
    class Friend implements FriendsServiceContract {
        private final FriendsService testee =
                proxied(ServiceKind.FRIEND, new InMemoryFriendsService(), Optional.of(new InMemoryFriendsService()));

        @Override
        public FriendsService testee() {
            return testee;
        }
    }

    @Nested
    class GridUser implements GridUserServiceContract {
        private final GridUserService testee = proxied(
                ServiceKind.GRID_USER, new InMemoryGridUserService(), Optional.of(new InMemoryGridUserService()));

        @Override
        public GridUserService testee() {
            return testee;
        }
    }

    @Nested
    class Group implements GroupsServiceContract {
        private final GroupsService testee =
                proxied(ServiceKind.GROUP, new InMemoryGroupsService(), Optional.of(new InMemoryGroupsService()));

        @Override
        public GroupsService testee() {
            return testee;
        }
    }

    @Nested
    class Inventory implements InventoryServiceContract {
        private final InventoryService testee = proxied(
                ServiceKind.INVENTORY, new InMemoryInventoryService(), Optional.of(new InMemoryInventoryService()));

        @Override
        public InventoryService testee() {
            return testee;
        }
    }

    @Nested
    class Map implements MapImageServiceContract {
        private final MapImageService testee =
                proxied(ServiceKind.MAP, new InMemoryMapImageService(), Optional.empty());

        @Override
        public MapImageService testee() {
            return testee;
        }
    }

    @Nested
    class Mute implements MuteListServiceContract {
        private final MuteListService testee =
                proxied(ServiceKind.MUTE, new InMemoryMuteListService(), Optional.empty());

        @Override
        public MuteListService testee() {
            return testee;
        }
    }

    @Nested
    class Offline implements OfflineMessageServiceContract {
        private final OfflineMessageService testee =
                proxied(ServiceKind.OFFLINE, new InMemoryOfflineMessageService(), Optional.empty());

        @Override
        public OfflineMessageService testee() {
            return testee;
        }
    }

    @Nested
    class Preferences implements AgentPreferencesServiceContract {
        private final AgentPreferencesService testee =
                proxied(ServiceKind.PREFERENCES, new InMemoryAgentPreferencesService(), Optional.empty());

        @Override
        public AgentPreferencesService testee() {
            return testee;
        }
    }

    @Nested
    class Presence implements PresenceServiceContract {
        private final PresenceService testee = proxied(
                ServiceKind.PRESENCE, new InMemoryPresenceService(), Optional.of(new InMemoryPresenceService()));

        @Override
        public PresenceService testee() {
            return testee;
        }
    }

    @Nested
    class Profile implements ProfileServiceContract {
        private final ProfileService testee =
                proxied(ServiceKind.PROFILE, new InMemoryProfileService(), Optional.empty());

        @Override
        public ProfileService testee() {
            return testee;
        }
    }

    @Nested
    class Grid implements GridServiceContract {
        private final GridService testee = proxied(
                ServiceKind.GRID,
                new InMemoryGridService(
                        ContractPolicy.policy(), ContractPolicy::isToken, ContractPolicy.ownAddresses()),
                Optional.empty());

        @Override
        public GridService testee() {
            return testee;
        }

        @Override
        public Optional<String> freshNameWith(RegionFlag flag) {
            return ContractPolicy.freshNameWith(flag);
        }

        @Override
        public Optional<String> tokenOf(AgentId user) {
            return Optional.of(ContractPolicy.tokenOf(user));
        }

        @Override
        public Optional<RegionReservation> reservation(boolean forSomebody) {
            return Optional.of(ContractPolicy.reservation(forSomebody));
        }

        @Override
        public boolean isMarkedTwice() {
            return true;
        }
    }
}
