// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class GridUserServiceBeanPostgresTest extends GridUserServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
