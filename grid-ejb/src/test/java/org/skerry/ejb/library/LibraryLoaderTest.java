// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.ejb.fixture.MapConfig;
import org.skerry.ejb.wiring.ServicePlaces;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class LibraryLoaderTest {
    private static final String ASSETS = "skerry.service.asset";
    private static final String INVENTORY = "skerry.service.inventory";
    private static final String ELSEWHERE = "http://other.example:8003/";

    private final InMemoryAssetService assets = new InMemoryAssetService();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final LibraryLoader loader = new LibraryLoader();

    @BeforeEach
    void wire() {
        loader.assets = assets;
        loader.inventory = inventory;
    }

    private void start(Map<String, String> keys) {
        loader.places = ServicePlaces.of(new MapConfig(keys));
        loader.start();
    }

    private boolean hasFolders() {
        return !inventory.skeleton(Library.OWNER).isEmpty();
    }

    private boolean hasAssets() {
        var ids = Library.shipped().assetIds();
        return assets.existing(ids).size() == ids.size();
    }

    @Test
    void oneServerInstallsAllWhenItStarts() {
        start(Map.of());
        assertThat(hasFolders()).isTrue();
        assertThat(hasAssets()).isTrue();
    }

    @Test
    void theServerOfTheAssetsInstallsThemAlone() {
        start(Map.of(INVENTORY, ELSEWHERE));
        loader.later();
        assertThat(hasFolders()).isFalse();
        assertThat(hasAssets()).isTrue();
    }

    @Test
    void theServerOfTheInventoriesAsksForAssetsAfterItsStart() {
        start(Map.of(ASSETS, ELSEWHERE));
        assertThat(hasFolders()).isTrue();
        assertThat(hasAssets()).isFalse();
        loader.later();
        assertThat(hasAssets()).isTrue();
    }

    @Test
    void aStoreThatIsAwayIsAskedAgain() {
        var asked = new AtomicInteger();
        loader.assets = (AssetService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AssetService.class}, (_, method, arguments) -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new ServiceUnavailableException("assets", "no answer in time");
                    }
                    return method.invoke(assets, arguments);
                });
        start(Map.of());
        assertThat(hasAssets()).isFalse();
        loader.later();
        assertThat(hasAssets()).isTrue();
    }

    @Test
    void aServerOfNeitherInstallsNothing() {
        start(Map.of(ASSETS, ELSEWHERE, INVENTORY, ELSEWHERE));
        loader.later();
        assertThat(hasFolders()).isFalse();
        assertThat(hasAssets()).isFalse();
    }
}
