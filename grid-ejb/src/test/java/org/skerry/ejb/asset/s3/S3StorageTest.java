// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.ejb.asset.Catalogs;
import org.skerry.ejb.persistence.TestDatabase;

/** The catalog in the database, the bytes in a bucket. */
class S3StorageTest implements StorageProviderContract {
    @TempDir
    static Path folder;

    private static S3BlobStore store;

    @BeforeAll
    static void start() {
        store = S3Server.store(S3Server.shared().keys(S3Server.shared().bucket()));
    }

    @AfterAll
    static void end() {
        store.close();
    }

    @Override
    public StorageProvider testee() {
        return Catalogs.over(TestDatabase.sharedH2(), folder, store);
    }
}
