// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.AssetServiceContract;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.twin.InMemoryGrid;

/** Whoever asks notices nothing of memory, disk and queue. */
class RegionAssetsContractTest implements AssetServiceContract {
    @TempDir
    Path data;

    private RegionAssets assets;

    @BeforeEach
    void open() {
        assets = RegionAssets.open(AssetsConfig.DEFAULT, data, new InMemoryGrid().services(), new SplittableRandom(1));
    }

    @AfterEach
    void close() {
        assets.close();
    }

    @Override
    public AssetService testee() {
        return assets;
    }
}
