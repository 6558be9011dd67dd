// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class GridServiceBeanPostgresTest extends GridServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
