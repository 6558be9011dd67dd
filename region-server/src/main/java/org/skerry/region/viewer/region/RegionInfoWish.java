// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.skerry.region.door.RegionRules;
import org.skerry.region.door.RegionRules.Rule;

/**
 * The parameters of {@code setregioninfo}: terraforming blocked, flight blocked, damage, resale of land, agents, bonus of
 * objects, maturity, pushing restricted, changes of parcels. Flags are {@code Y} or {@code N}. Bonus and maturity are not
 * taken: the one has no effect here, the other is in the configuration.
 */
final class RegionInfoWish {
    private static final int LEAST = 9;
    private static final int MOST_AGENTS = 1000;

    private RegionInfoWish() {}

    /** What is wished; nothing if it cannot be read. */
    static Optional<UnaryOperator<RegionRules>> of(List<String> parameters) {
        if (parameters.size() < LEAST) {
            return Optional.empty();
        }
        return agents(parameters.get(4))
                .map(most -> rules -> rules.with(Rule.BLOCK_TERRAFORM, yes(parameters, 0))
                        .with(Rule.BLOCK_FLY, yes(parameters, 1))
                        .with(Rule.ALLOW_DAMAGE, yes(parameters, 2))
                        .with(Rule.BLOCK_LAND_RESELL, !yes(parameters, 3))
                        .withAgentLimit(most)
                        .with(Rule.RESTRICT_PUSH, yes(parameters, 7))
                        .with(Rule.ALLOW_PARCEL_CHANGES, yes(parameters, 8)));
    }

    private static boolean yes(List<String> parameters, int at) {
        return parameters.get(at).equalsIgnoreCase("Y");
    }

    /** Viewers send a number with a fraction. */
    private static Optional<Integer> agents(String text) {
        try {
            var most = (int) Float.parseFloat(text);
            return most >= 1 && most <= MOST_AGENTS ? Optional.of(most) : Optional.empty();
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }
}
