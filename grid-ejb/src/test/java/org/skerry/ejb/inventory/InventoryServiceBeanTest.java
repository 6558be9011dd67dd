// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.InventoryServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class InventoryServiceBeanTest implements InventoryServiceContract {
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
    public InventoryService testee() {
        var bean = new InventoryServiceBean();
        bean.transactions = database;
        return bean;
    }
}
