// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.InventoryServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class InventoryServiceBeanTest implements InventoryServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public InventoryService testee() {
        var bean = new InventoryServiceBean();
        bean.transactions = database();
        return bean;
    }
}
