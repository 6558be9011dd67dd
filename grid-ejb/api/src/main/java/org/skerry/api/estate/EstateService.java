// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Estates and which regions belong to them. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface EstateService {
    /** All estates by number. */
    @Reads
    List<Estate> findAll();

    @Reads
    Optional<Estate> find(int id);

    /** The estate that a region belongs to. */
    @Reads
    Optional<Estate> ofRegion(RegionId region);

    /** The estate that a region belongs to; a fresh one, to which it belongs from now on, if it has none. */
    @Changes(repeatable = true)
    Estate ofRegionOrFresh(RegionId region);

    /** Numbers of the estates of that name, without regard to case. */
    @Reads
    List<Integer> findByName(String name);

    /** Numbers of the estates of that owner. */
    @Reads
    List<Integer> findByOwner(AgentId owner);

    /** The regions of an estate. */
    @Reads
    List<RegionId> regions(int id);

    /** Replaces an estate's settings; false if there is none of that number or they cannot be kept. */
    @Changes(repeatable = true)
    boolean store(Estate estate);

    /** Moves a region to an estate; false if there is none of that number. */
    @Changes(repeatable = true)
    boolean link(RegionId region, int id);
}
