// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

/** A small grid for tests of policies: who is there and what they have. */
final class Cast {
    static final Identifier ADMINISTRATOR = Identifier.of(AgentId.of("ad000000-0000-4000-8000-000000000001"));
    static final Identifier MAKER = Identifier.of(AgentId.of("ca000000-0000-4000-8000-000000000002"));
    static final Identifier HOLDER = Identifier.of(AgentId.of("b0000000-0000-4000-8000-000000000003"));
    static final Identifier BUYER = Identifier.of(AgentId.of("b1000000-0000-4000-8000-000000000004"));
    static final Identifier STRANGER = Identifier.of(AgentId.of("5f000000-0000-4000-8000-000000000005"));
    static final Identifier FOREIGNER =
            Identifier.tryParse("https://issuer.example/#17").orElseThrow();
    static final AssetId NOTECARD = AssetId.of("00000000-0000-4000-8000-00000000000a");
    static final AssetId TEXTURE = AssetId.of("00000000-0000-4000-8000-00000000000b");
    static final AssetId MISSING = AssetId.of("00000000-0000-4000-8000-00000000000c");
    static final AccessTarget ALL = new AccessTarget.AllAssets();
    /** The holder has all rights, the buyer may only copy. */
    static final ListedFacts FACTS = new ListedFacts()
            .administrator(ADMINISTRATOR)
            .asset(NOTECARD, 7, MAKER)
            .asset(TEXTURE, 0, MAKER)
            .item(HOLDER, NOTECARD, 0x8E000)
            .item(BUYER, NOTECARD, 0x8000);

    private Cast() {}

    static AccessTarget asset(AssetId id) {
        return new AccessTarget.OneAsset(id);
    }

    static AccessTarget inventory(Identifier owner) {
        return new AccessTarget.Inventory(owner);
    }

    static Access inPublic(AccessPolicy policy, Identifier who, AccessAction action, AccessTarget target) {
        return policy.decide(new AccessQuestion(Caller.Side.PUBLIC, Optional.of(who), action, target), FACTS);
    }

    static Access unknown(AccessPolicy policy, Caller.Side side, AccessAction action, AccessTarget target) {
        return policy.decide(new AccessQuestion(side, Optional.empty(), action, target), FACTS);
    }

    static Access granted(Identifier who) {
        return new Access.Granted(Optional.of(who));
    }
}
