// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.util.List;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;

class ChainStorageProviderTest implements StorageProviderContract {
    private final StorageProvider chain = new ChainStorageProvider(
            new InMemoryStorageProvider(), List.of(new ChainSource("old", new InMemoryStorageProvider(), true)));

    @Override
    public StorageProvider testee() {
        return chain;
    }
}
