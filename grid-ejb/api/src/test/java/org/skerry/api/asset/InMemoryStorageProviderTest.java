// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

class InMemoryStorageProviderTest implements StorageProviderContract {
    private final InMemoryStorageProvider provider = new InMemoryStorageProvider();

    @Override
    public StorageProvider testee() {
        return provider;
    }
}
