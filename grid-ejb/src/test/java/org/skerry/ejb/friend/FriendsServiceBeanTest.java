// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import org.skerry.api.friend.FriendsService;
import org.skerry.api.friend.FriendsServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class FriendsServiceBeanTest implements FriendsServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public FriendsService testee() {
        var bean = new FriendsServiceBean();
        bean.transactions = database();
        return bean;
    }
}
