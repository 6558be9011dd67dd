// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class CatalogSearchPostgresTest extends CatalogSearchTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
