// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When the latest asset was stored whose id does not look made at random, such as those that come from other grids: what the
 * index has left out before that may name it.
 */
final class OddIds {
    /** Clocks of several servers differ, and a row is seen some time after its clock was read. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private OddIds() {}

    /** Of the assets stored before a time. Reads all of the catalog's ids. */
    static Instant latest(EntityManager em, Instant before) {
        return Stream.of("asset", "asset_recycled")
                .map(table -> em.createNativeQuery(
                                "select max(a.stored) from " + table + " a where a.stored < :before and ("
                                        + "substring(cast(a.id as varchar(36)) from 15 for 1) <> '4' or"
                                        + " substring(cast(a.id as varchar(36)) from 20 for 1) not in ('8', '9', 'a', 'b'))",
                                Instant.class)
                        .setParameter("before", before)
                        .getSingleResult())
                .map(found -> found instanceof Instant when ? when : Instant.EPOCH)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Whether what the index has of a content is all that assets have which were stored up to the time of the latest odd one. */
    static boolean isAll(ReferenceTable.Searched searched, Instant latestOdd) {
        return switch (searched.leftOut()) {
            case NOTHING -> true;
            case ODD -> latestOdd.plus(MARGIN).isBefore(searched.when());
            case MANY -> false;
        };
    }
}
