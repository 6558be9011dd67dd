// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import java.util.List;
import org.skerry.api.account.UserAccount;
import org.skerry.api.friend.Friend;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;

/** What came of a login. */
public sealed interface LoginOutcome {
    /**
     * The agent is expected in a region.
     *
     * @param simAddress dotted IPv4 address from which the region's datagrams will come; viewers compare it exactly
     * @param startKind {@code last}, {@code home}, {@code url} or {@code safe}
     * @param lookAt direction to face on arrival
     * @param homeRegion the region of {@code home}, or the destination if the user has none
     * @param friends those who agreed, each once
     * @param welcome message of the day with the user's name filled in
     */
    record Accepted(
            UserAccount account,
            AgentCircuit circuit,
            GridRegion destination,
            String simAddress,
            String startKind,
            Vector3 lookAt,
            GridRegion homeRegion,
            UserPlace home,
            InventoryView inventory,
            LibraryView library,
            List<Friend> friends,
            Standing standing,
            String welcome)
            implements LoginOutcome {
        public Accepted {
            friends = List.copyOf(friends);
        }
    }

    /**
     * Nobody was let in and nothing was changed.
     *
     * @param reason a word that viewers act on: {@code key} empties the password, {@code presence} shows the message,
     *     {@code tos} and {@code critical} ask for a click, {@code mfa_challenge} for a token
     * @param message for the user to read
     * @param messageId names the viewer's own text that says the same, empty if the message says it better
     */
    record Refused(String reason, String message, String messageId) implements LoginOutcome {
        public Refused(String reason, String message) {
            this(reason, message, "");
        }
    }

    /** The user's own folders and switched-on gestures. */
    record InventoryView(InventoryFolder root, List<InventoryFolder> folders, List<InventoryItem> gestures) {}

    /** The library that all users share. */
    record LibraryView(AgentId owner, InventoryFolder root, List<InventoryFolder> folders) {}

    /**
     * What the user is on the grid.
     *
     * @param everLoggedIn whether this is not the first login
     * @param access maturity that the user wants to see: {@code PG}, {@code M} or {@code A}
     * @param accessMax the most that the user may see
     * @param maxGroups how many groups the user can be in
     * @param factorMemory for the viewer to keep, so that it need not ask for a token next time; empty for nothing
     */
    record Standing(boolean everLoggedIn, String access, String accessMax, int maxGroups, String factorMemory) {}
}
