// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class PresenceServiceBeanTest implements PresenceServiceContract {
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
    public PresenceService testee() {
        var bean = new PresenceServiceBean();
        bean.transactions = database;
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
