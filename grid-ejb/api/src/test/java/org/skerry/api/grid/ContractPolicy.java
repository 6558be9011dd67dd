// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/** The configuration that the contracts want: a region has the flags whose names stand in its own. */
public final class ContractPolicy {
    private static final AgentId PRINCIPAL = AgentId.of("5e5e5e5e-0000-4000-8000-000000000001");

    private ContractPolicy() {}

    public static RegionPolicy policy() {
        return new RegionPolicy(
                region -> flags(region.name()),
                _ -> Optional.empty(),
                List.of(reservation(true), reservation(false)),
                false,
                false);
    }

    public static int flags(String name) {
        return Arrays.stream(RegionFlag.values())
                .filter(flag -> name.contains(flag.name()))
                .mapToInt(RegionFlag::bit)
                .sum();
    }

    public static Set<String> ownAddresses() {
        return Set.of("grid.example:8002");
    }

    public static Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + " " + UUID.randomUUID().toString().substring(0, 13));
    }

    public static String tokenOf(AgentId user) {
        return "token-of-" + user;
    }

    public static boolean isToken(AgentId user, String token) {
        return token.equals(tokenOf(user));
    }

    public static RegionReservation reservation(boolean forSomebody) {
        var cell = RegionArea.CELL;
        var x = forSomebody ? 5000 : 5010;
        return new RegionReservation(
                new RegionArea(x * cell, 5000 * cell, 2 * cell, 2 * cell),
                forSomebody ? Optional.of(PRINCIPAL) : Optional.empty());
    }
}
