// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AssetId;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.IslandGenerator;
import org.skerry.region.terrain.Relief;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.TestRegions;

class MapTileTest {
    private static final float WATER = 20;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final MapTile tile = tile();

    private MapTile tile() {
        return new MapTile(
                TestRegions.settings("http://127.0.0.1:9000/"),
                grid.services().assets(),
                Runnable::run,
                InMemoryGrid.NOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 1024})
    void showsLandAndWaterWhereTheyAre(int size) throws IOException {
        var ground = new IslandGenerator(7).generate(size);
        var picture = picture(tile.of(Relief.of(ground), WATER));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(256);
        assertThat(isWater(picture.getRGB(3, 3))).isTrue();
        assertThat(isWater(picture.getRGB(128, 128))).isFalse();
    }

    @Test
    void northIsUp() throws IOException {
        var ground = new Heightmap(256);
        for (var at = 0; at < 65_536; at++) {
            ground.set(at % 256, at / 256, at / 256 >= 128 && at % 256 >= 128 ? 40 : 5);
        }
        var picture = picture(tile.of(Relief.of(ground), WATER));
        assertThat(isWater(picture.getRGB(200, 50))).as("north-east").isFalse();
        assertThat(isWater(picture.getRGB(200, 200))).as("south-east").isTrue();
        assertThat(isWater(picture.getRGB(50, 50))).as("north-west").isTrue();
    }

    @Test
    void theSameGroundIsPaintedAndStoredOnce() {
        var ground = new IslandGenerator(7).generate(256);
        var first = tile.of(Relief.of(ground), WATER);
        var kept = stored(first);
        assertThat(kept.metadata().flags()).isEqualTo(1);
        assertThat(kept.metadata().type()).isZero();
        assertThat(tile.of(Relief.of(ground), WATER)).isEqualTo(first);
        assertThat(tile().of(Relief.of(ground), WATER)).as("after a restart").isEqualTo(first);
    }

    @Test
    void otherGroundOrWaterIsAnotherPictureAndTheFormerGoes() {
        var ground = new IslandGenerator(7).generate(256);
        var first = tile.of(Relief.of(ground), WATER);
        var flooded = tile.of(Relief.of(ground), WATER + 2);
        assertThat(flooded).isNotEqualTo(first);
        ground.set(100, 100, 90);
        var raised = tile.of(Relief.of(ground), WATER + 2);
        assertThat(raised).isNotEqualTo(flooded);
        assertThat(grid.services().assets().find(first)).isEmpty();
        assertThat(grid.services().assets().find(flooded)).isEmpty();
        assertThat(stored(raised).data().length()).isBetween(1000, 40_000);
    }

    private Asset stored(AssetId id) {
        return grid.services().assets().find(id).orElseThrow();
    }

    private static boolean isWater(int rgb) {
        return (rgb & 0xFF) > (rgb >> 16 & 0xFF) + 20;
    }

    private BufferedImage picture(AssetId id) throws IOException {
        var reader = new J2KImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(
                new ByteArrayInputStream(stored(id).data().toArray())));
        return reader.read(0);
    }
}
