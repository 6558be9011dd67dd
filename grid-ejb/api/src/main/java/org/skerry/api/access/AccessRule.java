// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Set;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

/** One line of a rule file: what it decides for those it fits. */
record AccessRule(boolean allows, Set<AccessAction> actions, Who who, What what) {
    AccessRule {
        actions = Set.copyOf(actions);
    }

    /** For whom it is. */
    sealed interface Who {
        record Anybody() implements Who {}

        /** With a token that is good. */
        record Known() implements Who {}

        record Administrators() implements Who {}

        /** Those to whom the asset or the inventory belongs. */
        record Owner() implements Who {}

        /** Callers of the private listener, simulators among them. */
        record PrivateSide() implements Who {}

        record Simulators() implements Who {}

        record One(Identifier identifier) implements Who {}
    }

    /** For what it is. */
    sealed interface What {
        record Anything() implements What {}

        /** Assets of one of these types. */
        record OfTypes(Set<Integer> types) implements What {
            public OfTypes {
                types = Set.copyOf(types);
            }
        }

        record OneAsset(AssetId id) implements What {}

        record InventoryOf(Identifier owner) implements What {}
    }

    boolean fits(AccessQuestion question, AccessFacts facts) {
        // the cheapest first: facts cost a look into the database
        return actions.contains(question.action()) && fits(question.target(), facts) && isFor(question, facts);
    }

    private boolean fits(AccessTarget target, AccessFacts facts) {
        return switch (what) {
            case What.Anything() -> true;
            case What.OfTypes(var types) ->
                target instanceof AccessTarget.OneAsset(var id)
                        && facts.assetType(id).stream().anyMatch(types::contains);
            case What.OneAsset(var id) -> target.equals(new AccessTarget.OneAsset(id));
            case What.InventoryOf(var owner) -> target.equals(new AccessTarget.Inventory(owner));
        };
    }

    private boolean isFor(AccessQuestion question, AccessFacts facts) {
        return switch (who) {
            case Who.Anybody() -> true;
            case Who.Known() -> question.who().isPresent();
            case Who.Administrators() ->
                question.who().filter(facts::isAdministrator).isPresent();
            case Who.Owner() ->
                question.who()
                        .filter(known -> Ownership.allows(known, question.action(), question.target(), facts))
                        .isPresent();
            case Who.PrivateSide() -> question.side() != Caller.Side.PUBLIC;
            case Who.Simulators() -> question.side() == Caller.Side.SIMULATOR;
            case Who.One(var identifier) ->
                question.who().filter(identifier::equals).isPresent();
        };
    }
}
