// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AssetServiceBeanTest implements AssetServiceContract {
    /** Of all tests: they share the catalog. */
    @TempDir
    static Path folder;

    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AssetService testee() {
        var bean = new AssetServiceBean();
        bean.storage = Catalogs.onFiles(database(), folder);
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
