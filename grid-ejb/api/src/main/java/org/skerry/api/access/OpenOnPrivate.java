// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import org.skerry.api.asset.AssetKind;

/**
 * The private listener may do all: it has asked for its proof already. In public nothing without a token; with one
 * administrators may do all, and others get what is theirs and the assets that any viewer is sent who knows the id.
 */
public final class OpenOnPrivate implements AccessPolicy {
    @Override
    public boolean allows(AccessQuestion question, AccessFacts facts) {
        return question.side() != Caller.Side.PUBLIC
                || question.who()
                        .filter(who -> isOpen(question, facts)
                                || Ownership.allows(who, question.action(), question.target(), facts)
                                || facts.isAdministrator(who))
                        .isPresent();
    }

    private static boolean isOpen(AccessQuestion question, AccessFacts facts) {
        if (question.action() == AccessAction.CREATE || !(question.target() instanceof AccessTarget.OneAsset(var id))) {
            return false;
        }
        var type = facts.assetType(id);
        // of what is not there, that it is not there
        return type.isEmpty()
                || AssetKind.of(type.getAsInt()).filter(AssetKind::isPublic).isPresent();
    }
}
