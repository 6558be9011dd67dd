// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import org.skerry.api.identity.Identifier;
import org.skerry.api.inventory.ItemPermissions;

/** What somebody has a right to because it is theirs. */
final class Ownership {
    private static final int WHOLE = ItemPermissions.TRANSFER | ItemPermissions.MODIFY | ItemPermissions.COPY;

    private Ownership() {}

    /**
     * An inventory is its owner's. An asset is its maker's, and that of those who have an item with it: they see what is
     * known of it, and its bytes if the item may be copied, changed and given away, since bytes can be. Anybody who is
     * known may store.
     */
    static boolean allows(Identifier who, AccessAction action, AccessTarget target, AccessFacts facts) {
        return switch (target) {
            case AccessTarget.Inventory(var owner) -> owner.equals(who);
            case AccessTarget.AllAssets() ->
                action == AccessAction.CREATE && who.account().isPresent();
            case AccessTarget.OneAsset(var asset) ->
                action == AccessAction.CREATE
                        ? who.account().isPresent()
                        : facts.isCreator(who, asset) || holds(who, action, facts.permissions(who, asset));
        };
    }

    private static boolean holds(Identifier who, AccessAction action, int permissions) {
        return action == AccessAction.DATA
                ? (permissions & WHOLE) == WHOLE
                : permissions != 0 && who.account().isPresent();
    }
}
