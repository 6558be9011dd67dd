// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class ServedInventoriesPostgresTest extends ServedInventoriesTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
