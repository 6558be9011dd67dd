// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.List;
import java.util.Map;

/** What options a kind of work takes. */
public final class TaskOptions {
    private TaskOptions() {}

    /**
     * Takes no options but these.
     *
     * @param work as a sentence begins, such as "A sweep"
     * @throws IllegalArgumentException naming what it takes
     */
    public static void only(String work, Map<String, String> options, String... names) {
        var known = List.of(names);
        if (!known.containsAll(options.keySet())) {
            throw new IllegalArgumentException(work
                    + (known.isEmpty()
                            ? " takes no options."
                            : " takes no options but " + String.join(", ", known) + "."));
        }
    }
}
