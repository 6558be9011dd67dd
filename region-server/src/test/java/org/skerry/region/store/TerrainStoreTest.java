// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.region.world.TestRegion;

class TerrainStoreTest {
    @TempDir
    Path folder;

    @Test
    void makesAnIslandOnceAndKeepsWhatBecomesOfIt() throws IOException {
        var store = new TerrainStore(TestRegion.settings(folder.resolve("new")));
        var island = store.load();
        assertThat(store.load()).isEqualTo(island);
        island.set(10, 10, 77);
        store.save(island);
        assertThat(store.load().get(10, 10)).isEqualTo(77);
    }

    @Test
    void doesNotReplaceAFileItCannotRead() throws IOException {
        Files.write(folder.resolve("terrain.r32"), new byte[] {1, 2, 3});
        assertThatThrownBy(new TerrainStore(TestRegion.settings(folder))::load).isInstanceOf(IOException.class);
        assertThat(folder.resolve("terrain.r32")).hasBinaryContent(new byte[] {1, 2, 3});
    }
}
