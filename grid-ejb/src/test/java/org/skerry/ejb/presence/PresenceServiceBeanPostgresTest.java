// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class PresenceServiceBeanPostgresTest extends PresenceServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
