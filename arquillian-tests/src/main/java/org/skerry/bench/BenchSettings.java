// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.skerry.bench.BenchRun.Span;

/**
 * What a bench does.
 *
 * @param only names of workloads; all if empty
 * @param connections numbers of connections, one measurement for each
 * @param warmUp before each measurement
 * @param window in which is measured
 * @param seed of ids and contents; another one for each run on the same grid
 */
record BenchSettings(
        URI publicListener,
        URI privateListener,
        Set<String> only,
        List<Integer> connections,
        Span warmUp,
        Span window,
        Counts counts,
        long seed) {
    /**
     * How many of what.
     *
     * @param assets of each size, read in turn
     * @param accounts that log in
     * @param verifyEvery one answer in so many is looked at as a whole
     */
    record Counts(int assets, int accounts, int verifyEvery) {}

    BenchSettings {
        only = Set.copyOf(only);
        connections = List.copyOf(connections);
    }

    boolean wants(String workload) {
        return only.isEmpty() || only.contains(workload);
    }
}
