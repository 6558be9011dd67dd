// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import java.time.Clock;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class PresenceServiceBeanTest implements PresenceServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public PresenceService testee() {
        var bean = new PresenceServiceBean();
        bean.transactions = database();
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
