// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class GroupsServiceBeanPostgresTest extends GroupsServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
