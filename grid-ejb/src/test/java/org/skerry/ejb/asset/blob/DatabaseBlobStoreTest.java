// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.time.InstantSource;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class DatabaseBlobStoreTest extends BlobStoreContract {
    /** On another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    protected BlobStore testee() {
        return new DatabaseBlobStore(database(), folder.resolve("large"), InstantSource.system());
    }
}
