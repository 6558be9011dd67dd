// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.RegionFlag;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridServiceBeanTest implements GridServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public GridService testee() {
        var bean = new GridServiceBean();
        bean.transactions = database();
        bean.settings = new GridSettings(GridServiceBeanTest::flags, Map.of());
        bean.clock = Clock.systemUTC();
        return bean;
    }

    private static int flags(String name) {
        return Arrays.stream(RegionFlag.values())
                .filter(flag -> name.startsWith(flag.name()))
                .mapToInt(RegionFlag::bit)
                .sum();
    }

    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + " " + UUID.randomUUID().toString().substring(0, 13));
    }
}
