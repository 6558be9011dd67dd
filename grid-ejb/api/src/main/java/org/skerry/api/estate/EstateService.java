// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/**
 * Estates and which regions belong to them. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface EstateService {
    /** All estates by number. */
    List<Estate> findAll();

    Optional<Estate> find(int id);

    /** The estate that a region belongs to. */
    Optional<Estate> ofRegion(RegionId region);

    /** The estate that a region belongs to; a fresh one, to which it belongs from now on, if it has none. */
    Estate ofRegionOrFresh(RegionId region);

    /** Numbers of the estates of that name, without regard to case. */
    List<Integer> findByName(String name);

    /** Numbers of the estates of that owner. */
    List<Integer> findByOwner(AgentId owner);

    /** The regions of an estate. */
    List<RegionId> regions(int id);

    /** Replaces an estate's settings; false if there is none of that number or they cannot be kept. */
    boolean store(Estate estate);

    /** Moves a region to an estate; false if there is none of that number. */
    boolean link(RegionId region, int id);
}
