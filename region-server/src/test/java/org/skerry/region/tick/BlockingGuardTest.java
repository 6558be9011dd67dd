// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.id.AssetId;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.grid.MeasuredServices;
import org.skerry.region.store.TerrainStore;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.TestRegions;

/** What may block fails on a region's thread, and nowhere else. */
class BlockingGuardTest {
    private final CallFigures figures = new CallFigures();
    private final RegionProxy proxy = new RegionProxy();
    private final Owner owner = new Owner();
    private final TickLoop loop = new TickLoop("Test", NanoClock.system(), proxy, owner);

    @TempDir
    Path folder;

    @Test
    void aServiceCalledInATickIsAFault() {
        var services = MeasuredServices.of(new InMemoryGrid().services(), figures, NanoClock.system());
        owner.claim();
        proxy.post(() -> services.assets().find(AssetId.ZERO));
        loop.step();
        assertThat(loop.failureCount()).isEqualTo(1);
        assertThatCode(() -> services.assets().find(AssetId.ZERO)).doesNotThrowAnyException();
        assertThat(figures.total(new CallFigures.Kind("AssetService", "ok")).count())
                .isEqualTo(1);
    }

    @Test
    void everyServiceIsWatched() {
        var services = MeasuredServices.of(new InMemoryGrid().services(), figures, NanoClock.system());
        BlockingGuard.forbidding(() -> {
            assertThatThrownBy(() -> services.grid().extraFeatures())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("GridService.extraFeatures may block");
            assertThat(services.grid().toString()).isNotEmpty();
        });
    }

    @Test
    void theStoreIsWatched() {
        var settings = TestRegions.settings("http://127.0.0.1/");
        var store = new TerrainStore(settings);
        BlockingGuard.forbidding(() -> assertThatThrownBy(() -> store.save(new Heightmap(256)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TerrainStore.save"));
    }

    @Test
    void theRealThreadIsWatchedToo() throws Exception {
        var thread = loop.start();
        var caught = new CompletableFuture<Throwable>();
        proxy.post(() -> caught.complete(
                org.assertj.core.api.Assertions.catchThrowable(() -> BlockingGuard.mayBlock("a test"))));
        assertThat(caught.get(10, TimeUnit.SECONDS)).isInstanceOf(IllegalStateException.class);
        loop.stop();
        thread.join(10_000);
    }
}
