// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class MapImageServiceBeanPostgresTest extends MapImageServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
