// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class MuteListServiceBeanPostgresTest extends MuteListServiceBeanTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
