// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class UserAccountServiceBeanTest implements UserAccountServiceContract {
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
    public UserAccountService testee() {
        var bean = new UserAccountServiceBean();
        bean.transactions = database;
        return bean;
    }
}
