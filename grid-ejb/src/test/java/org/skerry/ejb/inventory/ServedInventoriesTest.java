// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import org.skerry.api.inventory.InventoryProvider;
import org.skerry.api.inventory.InventoryProviderContract;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ServedInventories;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** The provider over the bean. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ServedInventoriesTest implements InventoryProviderContract {
    /** On another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public InventoryService testee() {
        var bean = new InventoryServiceBean();
        bean.transactions = database();
        return bean;
    }

    @Override
    public InventoryProvider provider() {
        return new ServedInventories(testee());
    }
}
