// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.binary.Octets;

/** Another's decoder reads what is written. */
class CodestreamEncoderTest {
    @ParameterizedTest
    @ValueSource(ints = {32, 64, 128, 256, 512})
    void aPictureComesOutExactly(int side) throws IOException {
        var picture = slopes(side);
        same(decode(CodestreamEncoder.lossless(pixels(picture), picture.getWidth())), picture, 0);
    }

    @Test
    void noiseComesOutExactly() throws IOException {
        var random = new SplittableRandom(5);
        var picture = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < 128 * 128; at++) {
            picture.setRGB(at % 128, at / 128, random.nextInt(1 << 24));
        }
        same(decode(CodestreamEncoder.lossless(pixels(picture), picture.getWidth())), picture, 0);
    }

    @Test
    void onePlainColourIsAFewBytes() throws IOException {
        var picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < 256 * 256; at++) {
            picture.setRGB(at % 256, at / 256, 0x1D4860);
        }
        var stream = CodestreamEncoder.compact(pixels(picture), picture.getWidth());
        assertThat(stream.length()).isLessThan(300);
        same(decode(stream), picture, 0);
    }

    @Test
    void aPictureToLookAtIsSmallAndNearlyTheSame() throws IOException {
        var picture = slopes(256);
        var stream = CodestreamEncoder.compact(pixels(picture), picture.getWidth());
        assertThat(stream.length())
                .isLessThan(CodestreamEncoder.lossless(pixels(picture), picture.getWidth())
                        .length());
        same(decode(stream), picture, 24);
    }

    private static BufferedImage slopes(int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < side * side; at++) {
            var x = at % side;
            var y = at / side;
            var red = (int) (127 + 100 * Math.sin(x / 23.0) * Math.cos(y / 31.0));
            var green = (x + y) * 255 / (2 * side) ^ (x * y % 7);
            var blue = x > y ? 200 : 30;
            picture.setRGB(x, y, red << 16 | green << 8 | blue);
        }
        return picture;
    }

    private static void same(BufferedImage found, BufferedImage expected, int most) {
        assertThat(found.getWidth()).isEqualTo(expected.getWidth());
        assertThat(found.getHeight()).isEqualTo(expected.getHeight());
        for (var at = 0; at < expected.getWidth() * expected.getHeight(); at++) {
            var x = at % expected.getWidth();
            var y = at / expected.getWidth();
            for (var shift = 0; shift <= 16; shift += 8) {
                var difference = (found.getRGB(x, y) >> shift & 0xFF) - (expected.getRGB(x, y) >> shift & 0xFF);
                assertThat(Math.abs(difference)).as("%d,%d", x, y).isLessThanOrEqualTo(most);
            }
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static BufferedImage decode(Octets stream) throws IOException {
        var reader = new J2KImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(stream.toArray())));
        return reader.read(0);
    }
}
