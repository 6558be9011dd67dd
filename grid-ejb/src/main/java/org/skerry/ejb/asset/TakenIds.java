// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Ids that are taken although the catalog has no row of them, such as those of assets on their way out. A CDI bean of
 * this type is asked before assets are stored. Thread-safe.
 */
@FunctionalInterface
public interface TakenIds {
    /** None are. */
    TakenIds NONE = (_, _) -> Set.of();

    /**
     * Brings those of the ids that are taken back into the catalog, within a transaction.
     *
     * @param ids a bounded number
     * @return those that it brought back
     */
    Set<UUID> bringBack(EntityManager transaction, Collection<UUID> ids);
}
