// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class UserAccountServiceBeanPostgresTest extends UserAccountServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
