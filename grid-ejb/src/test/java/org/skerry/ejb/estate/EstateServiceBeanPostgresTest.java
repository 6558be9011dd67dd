// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class EstateServiceBeanPostgresTest extends EstateServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
