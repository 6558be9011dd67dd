// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class DatabaseStorageProviderTest implements StorageProviderContract {
    /** On another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public StorageProvider testee() {
        var storage = new DatabaseStorageProvider();
        storage.transactions = database();
        return storage;
    }
}
