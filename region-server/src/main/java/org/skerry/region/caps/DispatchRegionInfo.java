// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.skerry.api.llsd.Llsd;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionRules.Rule;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * What the owner sets in a viewer's region floater. Members that are missing stay as they are; the bonus of objects and
 * the maturity are not taken: the one has no effect here, the other is in the configuration.
 */
final class DispatchRegionInfo implements Capability {
    private static final int PATIENCE_SECONDS = 15;
    private static final int MOST_AGENTS = 1000;
    private static final String AGENT_LIMIT = "agent_limit";
    private static final String LAND_RESELL = "allow_land_resell";
    private static final Map<String, Rule> FLAGS = Map.of(
            "block_terraform", Rule.BLOCK_TERRAFORM,
            "block_fly", Rule.BLOCK_FLY,
            "allow_damage", Rule.ALLOW_DAMAGE,
            "restrict_pushobject", Rule.RESTRICT_PUSH,
            "allow_parcel_changes", Rule.ALLOW_PARCEL_CHANGES,
            "block_parcel_search", Rule.BLOCK_PARCEL_SEARCH);

    private final CompletionStage<RegionDoor> region;

    /** @param region there when it runs */
    DispatchRegionInfo(CompletionStage<RegionDoor> region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "DispatchRegionInfo";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var wish = LlsdAnswer.struct(call);
        var agents = LlsdMembers.real(wish, AGENT_LIMIT, 1);
        if (!(agents >= 1 && agents <= MOST_AGENTS)) {
            return Answer.text(400, AGENT_LIMIT + " is a number from 1 to " + MOST_AGENTS + ".\n");
        }
        try {
            var changed = region.thenCompose(door ->
                            door.changeRules(session.agent(), session.circuit().session(), change(wish, (int) agents)))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return changed
                    ? LlsdAnswer.of(new Llsd.Bool(true))
                    : Answer.text(403, "Only its owner may change the region, and only from within.\n");
        } catch (CompletionException | CancellationException late) {
            return Answer.text(503, "The region did not answer in time.\n");
        }
    }

    private static UnaryOperator<RegionRules> change(Llsd.Struct wish, int agents) {
        return before -> {
            var rules = wish.get(AGENT_LIMIT).equals(Llsd.UNDEF) ? before : before.withAgentLimit(agents);
            for (var flag : FLAGS.entrySet()) {
                var rule = flag.getValue();
                rules = rules.with(rule, LlsdMembers.flag(wish, flag.getKey(), before.has(rule)));
            }
            var resell = LlsdMembers.flag(wish, LAND_RESELL, !before.has(Rule.BLOCK_LAND_RESELL));
            return rules.with(Rule.BLOCK_LAND_RESELL, !resell);
        };
    }
}
