// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import java.time.Clock;
import org.skerry.api.group.GroupsService;
import org.skerry.api.group.GroupsServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GroupsServiceBeanTest implements GroupsServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public GroupsService testee() {
        var bean = new GroupsServiceBean();
        bean.transactions = database();
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
