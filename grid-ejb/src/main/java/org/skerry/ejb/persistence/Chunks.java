// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.util.ArrayList;
import java.util.List;

/** Long lists of ids, cut so that one statement does not have more parameters than databases take. */
public final class Chunks {
    private static final int SIZE = 1000;

    private Chunks() {}

    /** The distinct elements in lists of at most 1000. */
    public static <T> List<List<T>> of(List<T> all) {
        var distinct = all.stream().distinct().toList();
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < distinct.size(); from += SIZE) {
            chunks.add(distinct.subList(from, Math.min(distinct.size(), from + SIZE)));
        }
        return chunks;
    }
}
