// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AssetServiceBeanTest implements AssetServiceContract {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public AssetService testee() {
        var bean = new AssetServiceBean();
        var storage = new DatabaseStorageProvider();
        storage.transactions = database;
        bean.storage = storage;
        bean.clock = Clock.systemUTC();
        return bean;
    }
}
