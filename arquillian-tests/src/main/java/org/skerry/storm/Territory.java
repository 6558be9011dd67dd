// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A part of the grid that one client writes to: what it does there, and how that is read back. For one thread at a time. */
interface Territory {
    /** Makes what the deeds need, before the storm. */
    default void settleIn() {}

    /** Something to do, given what was acknowledged so far. */
    Deed next(RandomGenerator random, History history);

    /** The kinds of its keys. */
    List<String> kinds();

    /**
     * What is there, by asking the grid.
     *
     * @param keys of these kinds
     * @return the values of those that have one, and of others that nobody wrote as far as they can be seen
     */
    Map<Key, String> read(Collection<Key> keys);

    /** What is there and cannot be. */
    default List<String> broken() {
        return List.of();
    }

    /** Whether what was read is gone by that. */
    default boolean readsOnce() {
        return false;
    }
}
