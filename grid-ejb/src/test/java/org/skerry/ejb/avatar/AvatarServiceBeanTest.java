// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.AvatarServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AvatarServiceBeanTest implements AvatarServiceContract {
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
    public AvatarService testee() {
        var bean = new AvatarServiceBean();
        bean.transactions = database;
        return bean;
    }
}
