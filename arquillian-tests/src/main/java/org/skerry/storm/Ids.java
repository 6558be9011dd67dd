// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids and choices that a seed repeats. */
final class Ids {
    private Ids() {}

    static UUID uuid(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static <T> T oneOf(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
