// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridUserServiceBeanTest implements GridUserServiceContract {
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
    public GridUserService testee() {
        var bean = new GridUserServiceBean();
        bean.transactions = database;
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
