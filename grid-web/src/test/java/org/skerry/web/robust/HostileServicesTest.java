// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.group.InMemoryGroupsService;
import org.skerry.api.hostile.HostileService;
import org.skerry.api.hostile.HostileServices;
import org.skerry.api.hostile.HostileTrial;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.accounts.AccountChanges;
import org.skerry.web.robust.accounts.AccountPolicy;
import org.skerry.web.robust.accounts.AccountsRobustHandler;
import org.skerry.web.robust.auth.AuthPolicy;
import org.skerry.web.robust.auth.AuthRobustHandler;
import org.skerry.web.robust.avatar.AvatarRobustHandler;
import org.skerry.web.robust.friend.FriendsRobustHandler;
import org.skerry.web.robust.grid.GridRobustHandler;
import org.skerry.web.robust.griduser.GridUserRobustHandler;
import org.skerry.web.robust.group.GroupsRobustHandler;
import org.skerry.web.robust.inventory.InventoryRobustHandler;
import org.skerry.web.robust.mute.MuteListRobustHandler;
import org.skerry.web.robust.offline.OfflineMessageRobustHandler;
import org.skerry.web.robust.prefs.AgentPreferencesRobustHandler;
import org.skerry.web.robust.presence.PresencePolicy;
import org.skerry.web.robust.presence.PresenceRobustHandler;

/** Every form service takes what strangers send: its own failure form, nothing changed, and no surprise behind the edge. */
class HostileServicesTest {
    private static final int RUNS = 2_000;

    private final Map<String, FormTable> tables = tables();

    private static Map<String, FormTable> tables() {
        var accounts = new InMemoryUserAccountService();
        var passwords = new InMemoryAuthenticationService();
        var inventory = new InMemoryInventoryService();
        var changes = new AccountChanges(accounts, passwords, inventory, new AccountPolicy(true, true));
        return Map.ofEntries(
                Map.entry("accounts", new AccountsRobustHandler(accounts, changes).table()),
                Map.entry("auth/plain", new AuthRobustHandler(passwords, new AuthPolicy(true, true, true)).table()),
                Map.entry(
                        "presence",
                        new PresenceRobustHandler(
                                        new InMemoryPresenceService(),
                                        new InMemoryPresenceService(),
                                        new PresencePolicy(true))
                                .table()),
                Map.entry("griduser", new GridUserRobustHandler(new InMemoryGridUserService()).table()),
                Map.entry("avatar", new AvatarRobustHandler(new InMemoryAvatarService()).table()),
                Map.entry("grid", new GridRobustHandler(new InMemoryGridService()).table()),
                Map.entry("xinventory", new InventoryRobustHandler(inventory).table()),
                Map.entry("friends", new FriendsRobustHandler(new InMemoryFriendsService()).table()),
                Map.entry("mutelist", new MuteListRobustHandler(new InMemoryMuteListService()).table()),
                Map.entry(
                        "agentprefs", new AgentPreferencesRobustHandler(new InMemoryAgentPreferencesService()).table()),
                Map.entry("offlineim", new OfflineMessageRobustHandler(new InMemoryOfflineMessageService()).table()),
                Map.entry(
                        "groups",
                        new GroupsRobustHandler(new InMemoryGroupsService(), new InMemoryPresenceService()).table()));
    }

    static List<HostileService> services() {
        return HostileServices.all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void takesWhatNoSimulatorSends(HostileService service) {
        var table = requireNonNull(tables.get(service.path()));
        var failed = FormExceptionEdge.failed();
        new HostileTrial(service, form -> {
                    var reply = FormExceptionEdge.answer(table, form);
                    assertThat(FormExceptionEdge.failed()).isEqualTo(failed);
                    return new HostileTrial.Answer(reply.status(), reply.body());
                })
                .run(20261121, RUNS);
    }

    @Test
    void noServiceIsLeftOut() {
        assertThat(services()).extracting(HostileService::path).containsExactlyInAnyOrderElementsOf(tables.keySet());
    }
}
