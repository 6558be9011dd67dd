// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class UserAccountServiceBeanTest implements UserAccountServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public UserAccountService testee() {
        var bean = new UserAccountServiceBean();
        bean.transactions = database();
        return bean;
    }
}
