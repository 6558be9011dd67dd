// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

class InMemoryGridServiceTest implements GridServiceContract {
    private final InMemoryGridService testee = new InMemoryGridService(InMemoryGridServiceTest::flags);

    private static int flags(String name) {
        return Arrays.stream(RegionFlag.values())
                .filter(flag -> name.startsWith(flag.name()))
                .mapToInt(RegionFlag::bit)
                .sum();
    }

    @Override
    public GridService testee() {
        return testee;
    }

    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + " " + UUID.randomUUID().toString().substring(0, 13));
    }
}
