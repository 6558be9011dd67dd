// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import java.time.Clock;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridUserServiceBeanTest implements GridUserServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public GridUserService testee() {
        var bean = new GridUserServiceBean();
        bean.transactions = database();
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
