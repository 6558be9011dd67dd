// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService.TileAnswer;

/** What every implementation of {@link MapImageService} must do. */
public interface MapImageServiceContract {
    /** Quarters of a tile: the middle of each, and of the whole. */
    int LOW = 64;

    int HIGH = 192;

    MapImageService testee();

    /** Waits, if the smaller scales are drawn by somebody else, until a tile looks as it should. */
    default BufferedImage eventually(ScopeId scope, MapTileId tile, Predicate<BufferedImage> isAsItShould) {
        return picture(scope, tile);
    }

    /** A place that no other test uses, south-west cell of a tile of the smallest scale. */
    private static int freshPlace() {
        return (int) (Math.floorMod(ScopeId.random().value().getLeastSignificantBits(), MapTileId.CELLS / 128) * 128L);
    }

    private static Octets jpeg(Color colour, int size) {
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, size, size);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Octets.owning(out.toByteArray());
    }

    private Octets bytes(ScopeId scope, MapTileId tile) {
        return testee().find(scope, tile) instanceof TileAnswer.Picture(var jpeg) ? jpeg : TilePicture.water();
    }

    /** What is there now. */
    default BufferedImage picture(ScopeId scope, MapTileId tile) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes(scope, tile).toArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean near(Color wanted, BufferedImage picture, int x, int y) {
        var found = new Color(picture.getRGB(x, y));
        return Math.abs(found.getRed() - wanted.getRed()) < 24
                && Math.abs(found.getGreen() - wanted.getGreen()) < 24
                && Math.abs(found.getBlue() - wanted.getBlue()) < 24;
    }

    @Test
    default void whereNothingIsIsWater() {
        for (var zoom = 1; zoom <= MapTileId.MAX_ZOOM; zoom++) {
            var picture = picture(ScopeId.random(), new MapTileId(zoom, 128, 128));
            assertThat(picture.getWidth()).isEqualTo(256);
            assertThat(picture.getHeight()).isEqualTo(256);
            assertThat(near(TilePicture.WATER_COLOUR, picture, 100, 200)).isTrue();
        }
    }

    @Test
    default void aCellIsShownAsUploaded() {
        var x = freshPlace();
        var red = jpeg(Color.RED, 256);
        assertThat(testee().store(ScopeId.ZERO, x, 3, red)).isTrue();
        assertThat(bytes(ScopeId.ZERO, MapTileId.cell(x, 3))).isEqualTo(red);

        var green = jpeg(Color.GREEN, 256);
        assertThat(testee().store(ScopeId.ZERO, x, 3, green)).isTrue();
        assertThat(bytes(ScopeId.ZERO, MapTileId.cell(x, 3))).isEqualTo(green);
        assertThat(near(TilePicture.WATER_COLOUR, picture(ScopeId.random(), MapTileId.cell(x, 3)), 9, 9))
                .isTrue();
    }

    @Test
    default void aPictureOfAnotherSizeIsFitted() {
        var x = freshPlace();
        assertThat(testee().store(ScopeId.ZERO, x, 0, jpeg(Color.RED, 512))).isTrue();
        var picture = picture(ScopeId.ZERO, MapTileId.cell(x, 0));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(near(Color.RED, picture, 128, 128)).isTrue();
    }

    @Test
    default void smallerScalesShowTheirQuarters() {
        var x = freshPlace();
        var y = freshPlace();
        testee().store(ScopeId.ZERO, x, y, jpeg(Color.RED, 256));
        testee().store(ScopeId.ZERO, x + 1, y + 1, jpeg(Color.GREEN, 256));

        var half = eventually(
                ScopeId.ZERO,
                new MapTileId(2, x, y),
                picture -> near(Color.RED, picture, LOW, HIGH) && near(Color.GREEN, picture, HIGH, LOW));
        assertThat(near(Color.RED, half, LOW, HIGH)).isTrue();
        assertThat(near(Color.GREEN, half, HIGH, LOW)).isTrue();
        assertThat(near(TilePicture.WATER_COLOUR, half, LOW, LOW)).isTrue();
        assertThat(near(TilePicture.WATER_COLOUR, half, HIGH, HIGH)).isTrue();
        var quarter = eventually(
                ScopeId.ZERO,
                new MapTileId(3, x, y),
                picture -> near(Color.RED, picture, LOW / 2, 256 - LOW / 2)
                        && near(Color.GREEN, picture, LOW + LOW / 2, 256 - LOW - LOW / 2));
        assertThat(near(Color.RED, quarter, LOW / 2, 256 - LOW / 2)).isTrue();
        assertThat(near(Color.GREEN, quarter, LOW + LOW / 2, 256 - LOW - LOW / 2))
                .isTrue();
    }

    @Test
    default void aRemovedCellIsWaterAtAllScales() {
        var x = freshPlace();
        var y = freshPlace();
        testee().store(ScopeId.ZERO, x, y, jpeg(Color.RED, 256));
        eventually(ScopeId.ZERO, new MapTileId(2, x, y), picture -> near(Color.RED, picture, LOW, HIGH));
        assertThat(testee().remove(ScopeId.ZERO, x, y)).isTrue();

        assertThat(near(TilePicture.WATER_COLOUR, picture(ScopeId.ZERO, MapTileId.cell(x, y)), LOW, HIGH))
                .isTrue();
        var half = eventually(
                ScopeId.ZERO, new MapTileId(2, x, y), picture -> near(TilePicture.WATER_COLOUR, picture, LOW, HIGH));
        assertThat(near(TilePicture.WATER_COLOUR, half, LOW, HIGH)).isTrue();
        assertThat(testee().remove(ScopeId.ZERO, x, y)).isTrue();
    }

    @Test
    default void whatIsNoTileChangesNothing() {
        var x = freshPlace();
        var red = jpeg(Color.RED, 256);
        testee().store(ScopeId.ZERO, x, 0, red);
        var noise = new byte[5000];
        new Random(13).nextBytes(noise);
        assertThat(testee().store(ScopeId.ZERO, x, 0, Octets.owning(noise))).isFalse();
        assertThat(testee().store(ScopeId.ZERO, x, 0, Octets.utf8("no picture at all")))
                .isFalse();
        assertThat(testee().store(ScopeId.ZERO, x, 0, red.slice(0, 100))).isFalse();
        assertThat(testee().store(ScopeId.ZERO, x, 0, jpeg(Color.RED, 3000))).isFalse();
        assertThat(testee().store(ScopeId.ZERO, -1, 0, red)).isFalse();
        assertThat(testee().store(ScopeId.ZERO, x, MapTileId.CELLS, red)).isFalse();
        assertThat(testee().remove(ScopeId.ZERO, -1, 0)).isFalse();
        assertThat(bytes(ScopeId.ZERO, MapTileId.cell(x, 0))).isEqualTo(red);
    }

    @Test
    default void simultaneousUploadsAreAllDrawn() throws InterruptedException {
        var x = freshPlace();
        var y = freshPlace();
        var red = jpeg(Color.RED, 256);
        var outcomes = Race.of(8, runner -> testee().store(ScopeId.ZERO, x + runner % 4 / 2, y + runner % 2, red));
        assertThat(outcomes).containsOnly(true);
        Predicate<BufferedImage> isRed = picture -> near(Color.RED, picture, LOW, LOW)
                && near(Color.RED, picture, LOW, HIGH)
                && near(Color.RED, picture, HIGH, LOW)
                && near(Color.RED, picture, HIGH, HIGH);
        assertThat(eventually(ScopeId.ZERO, new MapTileId(2, x, y), isRed)).matches(isRed);
    }
}
