// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.friend.Friend;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.Standing;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.ejb.login.ViewerSettings;

/** Logins that were granted, with the ids of the capture. */
final class AcceptedLogins {
    static final AgentId USER = AgentId.of("22222222-aaaa-bbbb-cccc-000000000000");
    static final FolderId ROOT = FolderId.of("0cd1e3f3-43d4-4b6c-b668-33746c46e469");

    /** What a grid tells that has said nothing but where its map is. */
    static final ViewerSettings USUAL = new ViewerSettings(
            Map.of("map-server-url", "http://127.0.0.1:8002/"),
            List.of(
                    "Shopping",
                    "Land Rental",
                    "Property Rental",
                    "Special Attraction",
                    "New Products",
                    "Employment",
                    "Wanted",
                    "Service",
                    "Personal"),
            List.of(),
            List.of(),
            "Nightclub Female",
            "female",
            true);

    private AcceptedLogins() {}

    static LoginOutcome.Accepted usual() {
        return of(new Standing(true, "M", "A", 42, ""), List.of());
    }

    static LoginOutcome.Accepted of(Standing standing, List<Friend> friends) {
        var account = UserAccount.ordinary(USER, new UserName("bot", "user_0"), "", Instant.EPOCH);
        var region = region();
        var root = new InventoryFolder(ROOT, USER, FolderId.ZERO, "My Inventory", FolderTypes.ROOT, 18);
        var outfit =
                new InventoryFolder(FolderId.random(), USER, ROOT, "Current Outfit", FolderTypes.CURRENT_OUTFIT, 1);
        return new LoginOutcome.Accepted(
                account,
                circuit(account.name()),
                region,
                "127.0.0.1",
                "last",
                new Vector3(0.9991014f, 0.04238612f, 0),
                region,
                new UserPlace(region.id(), new Vector3(128, 128, 23), new Vector3(1, 0, 0)),
                new LoginOutcome.InventoryView(root, List.of(root, outfit), List.of()),
                new LoginOutcome.LibraryView(AgentId.of("11111111-1111-0000-0000-000100bba000"), root, List.of()),
                friends,
                standing,
                "Welcome, Avatar!");
    }

    private static AgentCircuit circuit(UserName name) {
        return new AgentCircuit(
                USER,
                name,
                SessionId.of("24f6bf3b-34af-4936-abca-cd22f251d5eb"),
                SecureSessionId.of("4e461315-3b29-4370-8a55-84be75d41cc5"),
                1363409985,
                "f0de5d1b-205e-4fcd-9174-422be3daca85",
                false,
                Vector3.ZERO,
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
    }

    private static GridRegion region() {
        return new GridRegion(
                RegionId.random(),
                ScopeId.ZERO,
                "PeerRegion",
                new RegionArea(256000, 256000, 256, 256),
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
                4,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                USER);
    }
}
