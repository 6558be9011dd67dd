// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

class InMemoryAssetServiceTest implements AssetServiceContract {
    private final InMemoryAssetService testee = new InMemoryAssetService();

    @Override
    public AssetService testee() {
        return testee;
    }
}
