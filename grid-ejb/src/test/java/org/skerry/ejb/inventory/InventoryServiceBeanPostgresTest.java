// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class InventoryServiceBeanPostgresTest extends InventoryServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
