// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** Small contents in rows, the others in files. */
class SplitStorageTest implements StorageProviderContract {
    /** Of all tests: they share the catalog. */
    @TempDir
    static Path folder;

    /** On another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public StorageProvider testee() {
        return Catalogs.onRowsAndFiles(database(), folder);
    }
}
