// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class ProfileServiceBeanPostgresTest extends ProfileServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
