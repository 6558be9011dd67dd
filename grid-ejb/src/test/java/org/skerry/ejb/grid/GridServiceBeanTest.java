// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.RegionFlag;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridServiceBeanTest implements GridServiceContract {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public GridService testee() {
        var bean = new GridServiceBean();
        bean.transactions = database;
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
