// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.bake;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class BakedTextureServiceBeanPostgresTest extends BakedTextureServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
