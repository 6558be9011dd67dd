// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.List;
import java.util.Map;
import org.skerry.api.friend.Friend;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.login.LoginOutcome;

/** What is the user's own: folders, gestures, friends, and the library all share. */
final class OwnMembers {
    private OwnMembers() {}

    static void put(LoginOutcome.Accepted accepted, Map<String, Object> members) {
        var own = accepted.inventory();
        var library = accepted.library();
        members.put(
                "inventory-root", List.of(Struct.of("folder_id", own.root().id().toString())));
        members.put("inventory-skeleton", skeleton(own.folders()));
        members.put(
                "inventory-lib-root",
                List.of(Struct.of("folder_id", library.root().id().toString())));
        members.put(
                "inventory-lib-owner",
                List.of(Struct.of("agent_id", library.owner().toString())));
        members.put("inventory-skel-lib", skeleton(library.folders()));
        members.put("gestures", own.gestures().stream().map(OwnMembers::gesture).toList());
        members.put(
                "buddy-list", accepted.friends().stream().map(OwnMembers::buddy).toList());
    }

    private static Map<String, Object> gesture(InventoryItem item) {
        return Struct.of(
                "item_id", item.id().toString(), "asset_id", item.asset().toString());
    }

    /** Viewers know friends of other grids by their UUID as well. */
    private static Map<String, Object> buddy(Friend friend) {
        return Struct.of(
                "buddy_id", friend.friend().agent().toString(),
                "buddy_rights_given", friend.myFlags(),
                "buddy_rights_has", friend.theirFlags());
    }

    private static List<Map<String, Object>> skeleton(List<InventoryFolder> folders) {
        return folders.stream()
                .map(folder -> Struct.of(
                        "name", folder.name(),
                        "parent_id", folder.parent().toString(),
                        "version", folder.version(),
                        "type_default", folder.type(),
                        "folder_id", folder.id().toString()))
                .toList();
    }
}
