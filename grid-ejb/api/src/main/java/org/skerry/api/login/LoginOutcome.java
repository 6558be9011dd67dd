// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.login;

import java.util.List;
import java.util.Map;
import org.skerry.api.account.UserAccount;
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
     * @param welcome message of the day with the user's name filled in
     * @param options further response members by configuration, such as {@code map-server-url}
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
            String welcome,
            Map<String, String> options)
            implements LoginOutcome {}

    /**
     * Nobody was let in and nothing was changed.
     *
     * @param reason {@code key} for bad credentials, {@code presence} for one who is already here, or another word that
     *     viewers show as it is
     * @param message for the user to read
     */
    record Refused(String reason, String message) implements LoginOutcome {}

    /** The user's own folders and switched-on gestures. */
    record InventoryView(InventoryFolder root, List<InventoryFolder> folders, List<InventoryItem> gestures) {}

    /** The library that all users share. */
    record LibraryView(AgentId owner, InventoryFolder root, List<InventoryFolder> folders) {}
}
