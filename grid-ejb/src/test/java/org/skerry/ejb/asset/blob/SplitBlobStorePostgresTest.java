// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class SplitBlobStorePostgresTest extends SplitBlobStoreTest {
    @Override
    Transactions database() {
        return TestDatabase.sharedPostgres();
    }
}
