// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.skerry.api.id.AgentId;

/**
 * What the operator says about regions.
 *
 * @param flags of a region, by its name or id; bits of {@link RegionFlag}, online not among them
 * @param principal whose token a region with {@link RegionFlag#AUTHENTICATE} needs; empty for its owner's
 * @param reservations land that is kept
 * @param checksSecrets whether a region that is online keeps its entry from whoever has another secret. Stock simulators
 *     draw a new one at each start, so one that died cannot come back then
 * @param keepsAll whether every region stays, offline, when it is taken off
 */
public record RegionPolicy(
        ToIntFunction<GridRegion> flags,
        Function<GridRegion, Optional<AgentId>> principal,
        List<RegionReservation> reservations,
        boolean checksSecrets,
        boolean keepsAll) {
    public RegionPolicy {
        reservations = List.copyOf(reservations);
    }

    /** A policy of flags alone. */
    public static RegionPolicy ofFlags(ToIntFunction<GridRegion> flags) {
        return new RegionPolicy(flags, _ -> Optional.empty(), List.of(), false, false);
    }

    boolean has(GridRegion region, RegionFlag flag) {
        return (flags.applyAsInt(region) & flag.bit()) != 0;
    }
}
