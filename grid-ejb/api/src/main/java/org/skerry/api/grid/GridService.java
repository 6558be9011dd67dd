// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/**
 * The registry of regions. Positions are in metres from the grid's south-west corner. Thread-safe; may block. Throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when the registry cannot be reached.
 */
public interface GridService {
    /**
     * Enters a region, or renews it after a restart or a move. Flags come from the grid's configuration, never from the
     * caller; online is set.
     */
    RegisterOutcome register(GridRegion region);

    /** Takes a region off; a persistent one stays, marked offline. False if it is unknown. */
    boolean deregister(RegionId id);

    Optional<GridRegion> find(ScopeId scope, RegionId id);

    /** The region that covers the point. */
    Optional<GridRegion> findByPosition(ScopeId scope, int x, int y);

    /** By exact name, without regard to case. */
    Optional<GridRegion> findByName(ScopeId scope, String name);

    /** Regions whose name begins with the text, without regard to case, by name, at most {@code max}. */
    List<GridRegion> searchByName(ScopeId scope, String text, int max);

    /** Regions that overlap the rectangle; the maximum edges are inclusive, as ROBUST has them. */
    List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax);

    /** Regions that touch this one at an edge or a corner, without itself. */
    List<GridRegion> neighbours(ScopeId scope, RegionId id);

    /** Online regions marked default: where a login goes that names no other place. */
    List<GridRegion> defaultRegions(ScopeId scope);

    /** Online regions marked fallback, nearest to the point first. */
    List<GridRegion> fallbackRegions(ScopeId scope, int x, int y);

    /** Online regions, nearest to the point first, at most {@code max}. */
    List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max);

    /** The flags of a region, empty if it is unknown. */
    OptionalInt flags(ScopeId scope, RegionId id);

    /** What simulators shall tell viewers of the grid, such as {@code map-server-url}; only what is configured. */
    Map<String, String> extraFeatures();

    /** What came of {@link #register}. */
    sealed interface RegisterOutcome {
        /** Registered, and on disk. */
        record Registered() implements RegisterOutcome {}

        /** Nothing was changed. */
        record Refused(String reason) implements RegisterOutcome {}
    }
}
