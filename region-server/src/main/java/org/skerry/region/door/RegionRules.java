// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.OptionalInt;

/**
 * What an estate's owner may set of a region while it runs.
 *
 * @param flags RegionFlags as viewers are told them (lludp section 4)
 * @param agentLimit root agents at once, if the owner wants fewer than the configuration allows
 */
public record RegionRules(int flags, OptionalInt agentLimit) {
    /** Landmarks, home and direct teleports are allowed. */
    public static final RegionRules DEFAULT = new RegionRules(1 << 1 | 1 << 2 | 1 << 20, OptionalInt.empty());

    public RegionRules {
        if (agentLimit.isPresent() && agentLimit.getAsInt() < 1) {
            throw new IllegalArgumentException("a region for " + agentLimit.getAsInt() + " agents");
        }
    }

    /** A flag that its owner can set. Where the region has nothing that it could bound yet, it is kept and told. */
    public enum Rule {
        ALLOW_DAMAGE(0),
        BLOCK_TERRAFORM(6),
        BLOCK_LAND_RESELL(7),
        BLOCK_FLY(19),
        RESTRICT_PUSH(22),
        ALLOW_PARCEL_CHANGES(26),
        BLOCK_PARCEL_SEARCH(29);

        private final int mask;

        Rule(int bit) {
            mask = 1 << bit;
        }
    }

    public boolean has(Rule rule) {
        return (flags & rule.mask) != 0;
    }

    /** The same with this rule set or not. */
    public RegionRules with(Rule rule, boolean set) {
        return new RegionRules(set ? flags | rule.mask : flags & ~rule.mask, agentLimit);
    }

    /** The same with another bound on agents. */
    public RegionRules withAgentLimit(int most) {
        return new RegionRules(flags, OptionalInt.of(most));
    }
}
