// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.group.GroupsService;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.InventoryView;
import org.skerry.api.login.LoginOutcome.LibraryView;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.simulation.PackedAppearance;
import org.skerry.ejb.library.Library;
import org.skerry.ejb.library.NewUserContent;
import org.skerry.ejb.login.Landings.Landing;
import org.skerry.ejb.login.Landings.Newcomer;

/** The second half of a login: opens a session for one who is known and announces the agent to a region. */
@ApplicationScoped
public class Arrival {
    private static final LoginOutcome.Refused NO_INVENTORY = new LoginOutcome.Refused(
            "Internal Error", "Your inventory cannot be found. Please tell the people who run the grid.");
    private static final LoginOutcome.Refused NO_SESSION =
            new LoginOutcome.Refused("presence", "The grid could not open a session. Please try again.");
    private static final LoginOutcome.Refused NO_REGION = new LoginOutcome.Refused(
            "presence", "No region of the grid can take you at the moment. Please try again later.");

    @Inject
    PresenceService presence;

    @Inject
    GridUserService gridUsers;

    @Inject
    InventoryService inventory;

    @Inject
    NewUserContent newUserContent;

    @Inject
    AvatarService avatars;

    @Inject
    Landings landings;

    @Inject
    Acquaintance acquaintance;

    @Inject
    LoginSettings settings;

    /** Ends in a region that expects the agent, or as if nothing had been asked. */
    LoginOutcome of(UserAccount account, LoginRequest request, StartPlace start, String factorMemory) {
        var belongings = belongings(account);
        if (belongings.isEmpty()) {
            return NO_INVENTORY;
        }
        var newcomer = new Newcomer(account, request, start, SessionId.random(), SecureSessionId.random());
        if (!presence.login(account.id(), newcomer.session(), newcomer.secureSession())) {
            return NO_SESSION;
        }
        var arrived = false;
        try {
            var user = gridUsers
                    .find(account.id().toString())
                    .orElseGet(() -> GridUserInfo.unknown(account.id().toString()));
            // all that can fail comes before a region is told
            var known = acquaintance.of(account.id(), user);
            var library = Library.view(inventory);
            var landing = landings.land(newcomer, user, belongings.get().appearance());
            if (landing.isEmpty()) {
                return NO_REGION;
            }
            var accepted = new Told(account, user, belongings.get().inventory(), library, known, factorMemory)
                    .of(landing.get(), settings);
            gridUsers.loggedIn(account.id().toString());
            arrived = true;
            return accepted;
        } finally {
            if (!arrived) {
                presence.logout(newcomer.session());
            }
        }
    }

    /** What the user has and wears. */
    private record Belongings(InventoryView inventory, Optional<PackedAppearance> appearance) {}

    private Optional<Belongings> belongings(UserAccount account) {
        var fresh = inventory.createUserInventory(account.id());
        var worn = avatars.find(account.id());
        if (fresh || worn.isEmpty()) {
            newUserContent.populate(account.id());
            worn = avatars.find(account.id());
        }
        var appearance = worn.map(StoredAppearance::pack);
        var folders = inventory.skeleton(account.id());
        return folders.stream()
                .filter(folder -> folder.parent().isZero() && folder.type() == FolderTypes.ROOT)
                .findFirst()
                .or(() -> inventory.rootFolder(account.id()))
                .map(root -> new InventoryView(root, folders, inventory.activeGestures(account.id())))
                .map(view -> new Belongings(view, appearance));
    }

    /** What a viewer that is let in is told, but for the place. */
    private record Told(
            UserAccount account,
            GridUserInfo user,
            InventoryView belongings,
            LibraryView library,
            Acquaintance.Known known,
            String factorMemory) {
        LoginOutcome.Accepted of(Landing landing, LoginSettings settings) {
            var region = landing.place().region();
            return new LoginOutcome.Accepted(
                    account,
                    landing.circuit(),
                    region,
                    landing.simAddress(),
                    landing.place().startKind(),
                    landing.place().lookAt(),
                    known.homeRegion().orElse(region),
                    // a position in a region that is gone is none
                    known.homeRegion().isPresent() ? user.home() : UserPlace.NONE,
                    belongings,
                    library,
                    known.friends(),
                    new LoginOutcome.Standing(
                            user.login().isAfter(Instant.EPOCH),
                            known.access(),
                            settings.accessMax().word(),
                            GroupsService.MAX_MEMBERSHIPS,
                            factorMemory),
                    settings.welcome().replace("<USERNAME>", account.name().toString()));
        }
    }
}
