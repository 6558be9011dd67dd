// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerrainFormatTest {
    private static final int SIZE = 64;

    @TempDir
    Path folder;

    private static Heightmap slope() {
        var ground = new Heightmap(SIZE);
        for (var y = 0; y < SIZE; y++) {
            for (var x = 0; x < SIZE; x++) {
                ground.set(x, y, x * 0.37f + y * 1.13f);
            }
        }
        return ground;
    }

    @ParameterizedTest
    @CsvSource({"R32,0", "RAW,0.05", "PNG,0.004"})
    void comesBackAsItWas(TerrainFormat format, float tolerance) throws IOException {
        var ground = slope();
        var file = folder.resolve("deep/er/ground");
        format.save(file, ground, 20);
        var back = format.load(file, SIZE);
        for (var y = 0; y < SIZE; y++) {
            for (var x = 0; x < SIZE; x++) {
                assertThat(back.get(x, y)).isCloseTo(ground.get(x, y), within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RAW,508", "PNG,511.99"})
    void whatIsTooHighOrTooLowIsDrawnIn(TerrainFormat format, float highest) throws IOException {
        var ground = new Heightmap(SIZE);
        ground.set(1, 2, 900);
        ground.set(3, 4, -7);
        var file = folder.resolve("ground");
        format.save(file, ground, 20);
        var back = format.load(file, SIZE);
        assertThat(back.get(1, 2)).isCloseTo(highest, within(0.02f));
        assertThat(back.get(3, 4)).isZero();
    }

    @Test
    void theRawFormIsNorthUpWithHeightAndWaterInItsFirstBytes() throws IOException {
        var ground = new Heightmap(SIZE);
        ground.set(0, SIZE - 1, 25);
        var file = folder.resolve("ground.raw");
        TerrainFormat.RAW.save(file, ground, 20);
        var bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(SIZE * SIZE * 13);
        assertThat((bytes[0] & 0xFF) * (bytes[1] & 0xFF)).isEqualTo(25 * 128);
        assertThat(bytes[2]).isEqualTo((byte) 20);
    }

    @Test
    void anImageOfEightBitsIsReadAsStockSimulatorsDo() throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFFFFFF);
        image.setRGB(1, 0, 0x808080);
        var file = folder.resolve("ground.png");
        ImageIO.write(image, "png", file.toFile());
        var ground = TerrainFormat.PNG.load(file, SIZE);
        assertThat(ground.get(0, SIZE - 1)).isEqualTo(128);
        assertThat(ground.get(1, SIZE - 1)).isCloseTo(64.25f, within(0.01f));
        assertThat(ground.get(5, 5)).isZero();
    }

    @Test
    void whatIsNoGroundOfThisSizeIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("odd"), "not ground");
        for (var format : TerrainFormat.values()) {
            assertThatThrownBy(() -> format.load(file, SIZE)).isInstanceOf(TerrainFileException.class);
        }
        TerrainFormat.PNG.save(file, slope(), 20);
        assertThatThrownBy(() -> TerrainFormat.PNG.load(file, 256)).hasMessageContaining("64 by 64");
        assertThatThrownBy(() -> TerrainFormat.PNG.load(folder.resolve("none"), SIZE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesTellTheKind() {
        assertThat(TerrainFormat.of("a/B.PNG")).contains(TerrainFormat.PNG);
        assertThat(TerrainFormat.of("ground.r32")).contains(TerrainFormat.R32);
        assertThat(TerrainFormat.of("ground.jpg")).isEmpty();
    }

    @Test
    void onlyPatchesThatChangedAreTold() {
        var ground = slope();
        var wanted = ground.copy();
        wanted.set(17, 33, 5);
        var before = ground.version(new PatchId(0, 0));
        assertThat(ground.become(wanted)).containsExactly(new PatchId(1, 2));
        assertThat(ground.get(17, 33)).isEqualTo(5);
        assertThat(ground.version(new PatchId(0, 0))).isEqualTo(before);
        assertThat(ground.become(wanted)).isEmpty();
    }
}
