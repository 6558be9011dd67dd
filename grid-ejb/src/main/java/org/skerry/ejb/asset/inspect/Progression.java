// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order packets follow (ISO 15444-1 B.12): by layer, resolution, component and place, the first changing least. */
enum Progression {
    LRCP,
    RLCP,
    RPCL,
    PCRL,
    CPRL;

    private Comparator<Precinct> order() {
        var order = switch (this) {
            case LRCP, RLCP -> Comparator.comparingInt(Precinct::resolution).thenComparingInt(Precinct::component);
            case RPCL ->
                Comparator.comparingInt(Precinct::resolution)
                        .thenComparingLong(Precinct::y)
                        .thenComparingLong(Precinct::x)
                        .thenComparingInt(Precinct::component);
            case PCRL ->
                Comparator.comparingLong(Precinct::y)
                        .thenComparingLong(Precinct::x)
                        .thenComparingInt(Precinct::component)
                        .thenComparingInt(Precinct::resolution);
            case CPRL ->
                Comparator.comparingInt(Precinct::component)
                        .thenComparingLong(Precinct::y)
                        .thenComparingLong(Precinct::x)
                        .thenComparingInt(Precinct::resolution);
        };
        return order.thenComparingLong(Precinct::number);
    }

    static Progression of(int code) throws BrokenImageException {
        if (code >= values().length) {
            throw new BrokenImageException("Its packets are in order " + code + ", which is none.");
        }
        return values()[code];
    }

    /** The precincts in runs: all of a run's packets of one layer come before those of the next layer. */
    List<List<Precinct>> runs(List<Precinct> precincts) {
        precincts.sort(order());
        var runs = new ArrayList<List<Precinct>>();
        var from = 0;
        for (var to = 1; to <= precincts.size(); to++) {
            if (to == precincts.size() || isNewRun(precincts.get(to - 1), precincts.get(to))) {
                runs.add(precincts.subList(from, to));
                from = to;
            }
        }
        return runs;
    }

    private boolean isNewRun(Precinct before, Precinct next) {
        return switch (this) {
            case LRCP -> false;
            case RLCP -> before.resolution() != next.resolution();
            case RPCL, PCRL, CPRL -> true;
        };
    }
}
