// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import java.time.Clock;
import java.time.Duration;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class OfflineMessageServiceBeanTest implements OfflineMessageServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public OfflineMessageService testee() {
        var bean = new OfflineMessageServiceBean();
        bean.transactions = database();
        bean.clock = Clock.systemUTC();
        bean.settings = new OfflineMessageSettings(25, Duration.ofDays(14));
        return bean;
    }
}
