// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.friend;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class FriendsServiceBeanPostgresTest extends FriendsServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
