// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class OfflineMessageServiceBeanPostgresTest extends OfflineMessageServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
