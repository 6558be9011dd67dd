// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class AvatarServiceBeanPostgresTest extends AvatarServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
