// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class JobsPostgresTest extends JobsTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
