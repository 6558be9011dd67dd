// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerrainFileTest {
    @TempDir
    Path directory;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        var path = directory.resolve("regions/landing.r32");
        var file = new TerrainFile(path);
        var island = new IslandGenerator(5).generate(64);
        assertThat(file.exists()).isFalse();
        file.save(new Heightmap(64));
        file.save(island);
        assertThat(file.exists()).isTrue();
        assertThat(file.load(64)).isEqualTo(island);
        assertThat(path.getParent()).isDirectoryContaining(path::equals);
        try (var left = Files.list(path.getParent())) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void rowsRunFromTheSouthAndBytesFromTheLowest() throws IOException {
        var path = directory.resolve("a.r32");
        var map = new Heightmap(16);
        map.set(2, 1, 21.5f);
        new TerrainFile(path).save(map);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getFloat((16 + 2) * 4)).isEqualTo(21.5f);
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        var path = directory.resolve("a.r32");
        Files.write(path, new byte[16 * 16 * 4 - 1]);
        assertThatThrownBy(() -> new TerrainFile(path).load(16))
                .isInstanceOf(TerrainFileException.class)
                .hasMessageContaining("1023 bytes")
                .hasMessageContaining("1024");
    }

    @Test
    void whatIsNotAHeightIsRefused() throws IOException {
        var path = directory.resolve("a.r32");
        var bytes = ByteBuffer.allocate(16 * 16 * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat((3 * 16 + 4) * 4, Float.NaN);
        Files.write(path, bytes.array());
        assertThatThrownBy(() -> new TerrainFile(path).load(16))
                .isInstanceOf(TerrainFileException.class)
                .hasMessageContaining("4,3");
    }

    @Test
    void aMissingFileIsToldAsSuch() {
        assertThatThrownBy(() -> new TerrainFile(directory.resolve("none.r32")).load(16))
                .isInstanceOf(NoSuchFileException.class);
    }
}
