// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class IndexPostgresTest extends IndexTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
