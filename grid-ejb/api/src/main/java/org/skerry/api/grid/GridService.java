// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * The registry of regions. Positions are in metres from the grid's south-west corner. Thread-safe; may block. Throws
 * {@link org.skerry.api.error.ServiceUnavailableException} when the registry cannot be reached.
 */
public interface GridService {
    /**
     * Enters a region, or renews it after a restart or a move: its former place is free then. Flags come from the grid's
     * configuration, never from the caller; online is set. Two that want one place or name at once have one winner.
     *
     * @param token of the user whose land it is, where the grid asks for one; else empty
     */
    @Changes(repeatable = true)
    RegisterOutcome register(GridRegion region, String token);

    /** As {@link #register(GridRegion, String)}, without a token. */
    @Changes(repeatable = true)
    default RegisterOutcome register(GridRegion region) {
        return register(region, "");
    }

    /** Takes a region off; a persistent one, and one that may not move, stays, marked offline. False if it is unknown. */
    @Changes(repeatable = true)
    boolean deregister(RegionId id);

    @Reads
    Optional<GridRegion> find(ScopeId scope, RegionId id);

    /** The region that covers the point. */
    @Reads
    Optional<GridRegion> findByPosition(ScopeId scope, int x, int y);

    /**
     * By exact name, without regard to case and to blanks around it, or by an address ({@link RegionAddress}): one of
     * this grid without a name is its first default region; one of another grid is a link to there, if there are such.
     */
    @Reads
    Optional<GridRegion> findByName(ScopeId scope, String name);

    /** As {@link #findByName}, but never a region of another grid. */
    @Reads
    Optional<GridRegion> findLocalByName(ScopeId scope, String name);

    /** By an address; the wire has no call of its own for it. */
    @Reads
    default Optional<GridRegion> findByUri(ScopeId scope, String uri) {
        return findByName(scope, uri);
    }

    /**
     * Regions whose name has the text in it, without regard to case: the exact name first, then those that begin with
     * it, then by name, at most {@code max}. An address is looked up as by {@link #findByName}.
     */
    @Reads
    List<GridRegion> searchByName(ScopeId scope, String text, int max);

    /** As {@link #searchByName}, by an address. */
    @Reads
    default List<GridRegion> searchByUri(ScopeId scope, String uri, int max) {
        return searchByName(scope, uri, max);
    }

    /**
     * Regions that overlap the rectangle; the maximum edges are inclusive, as ROBUST has them. Regions that are kept
     * though offline are among them, for the map; their flags tell.
     */
    @Reads
    List<GridRegion> findInRange(ScopeId scope, int xMin, int xMax, int yMin, int yMax);

    /** Regions that are online and touch this one at an edge or a corner, without itself and without links. */
    @Reads
    List<GridRegion> neighbours(ScopeId scope, RegionId id);

    /** Online regions marked default: where a login goes that names no other place. */
    @Reads
    List<GridRegion> defaultRegions(ScopeId scope);

    /**
     * Where visitors from other grids arrive who name no place: the online regions marked for it, then the default ones.
     * One that is both comes twice, as ROBUST has it.
     */
    @Reads
    List<GridRegion> defaultHypergridRegions(ScopeId scope);

    /** Links to regions of other grids. */
    @Reads
    List<GridRegion> hyperlinks(ScopeId scope);

    /** Online regions marked fallback, nearest to the point first, without links. */
    @Reads
    List<GridRegion> fallbackRegions(ScopeId scope, int x, int y);

    /** Online regions, nearest to the point first, at most {@code max}, without links. */
    @Reads
    List<GridRegion> onlineRegions(ScopeId scope, int x, int y, int max);

    /** The flags of a region, empty if it is unknown. */
    @Reads
    OptionalInt flags(ScopeId scope, RegionId id);

    /** What simulators shall tell viewers of the grid, such as {@code map-server-url}; only what is configured. */
    @Reads
    Map<String, String> extraFeatures();

    /** What came of {@link #register}. */
    sealed interface RegisterOutcome {
        /** Registered, and on disk. */
        record Registered() implements RegisterOutcome {}

        /** Nothing was changed. */
        record Refused(String reason) implements RegisterOutcome {}
    }
}
