// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.web.browse.figures.Thumbnails.Picture;

class ThumbnailsTest {
    private final Thumbnails testee = new Thumbnails(1 << 20);

    /** Red above, blue below. */
    private static Octets texture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var writer = new J2KImageWriterSpi().createWriterInstance(null);
            writer.setOutput(stream);
            writer.write(image);
            writer.dispose();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return Octets.owning(out.toByteArray());
    }

    private Picture picture(Octets content) {
        return testee.of(ContentHash.of(content), Thumbnails.SMALL, () -> content);
    }

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(((Picture.Png) picture).bytes().toArray()));
    }

    @Test
    void aTextureIsShownSmall() throws IOException {
        var file = texture(256, 128);
        // as the world has it: without the boxes of a file
        var codestream = file.slice(ImageSize.start(file.asBuffer()), file.length());
        for (var content : new Octets[] {file, codestream}) {
            var shown = shown(picture(content));
            assertThat(shown.getWidth()).isEqualTo(128);
            assertThat(shown.getHeight()).isEqualTo(64);
            var above = new Color(shown.getRGB(64, 8));
            var below = new Color(shown.getRGB(64, 56));
            assertThat(above.getRed()).isGreaterThan(above.getBlue() + 100);
            assertThat(below.getBlue()).isGreaterThan(below.getRed() + 100);
        }
    }

    @Test
    void whatIsKnownIsNotReadAgain() {
        var content = texture(64, 64);
        var reads = new AtomicInteger();
        for (var i = 0; i < 3; i++) {
            testee.of(ContentHash.of(content), Thumbnails.SMALL, () -> {
                reads.incrementAndGet();
                return content;
            });
        }
        assertThat(reads).hasValue(1);
        assertThat(picture(Octets.utf8("no picture"))).isEqualTo(new Picture.None());
    }

    @Test
    void aPictureThatWouldCostTooMuchIsNotDecoded() {
        var file = texture(64, 64);
        var bytes = file.slice(ImageSize.start(file.asBuffer()), file.length()).toArray();
        // the width in SIZ: 100,000 of them
        bytes[8] = 0;
        bytes[9] = 1;
        bytes[10] = (byte) 0x86;
        bytes[11] = (byte) 0xA0;
        var content = Octets.owning(bytes);
        assertThat(ImageSize.read(content).orElseThrow().isBearable()).isFalse();
        assertThat(picture(content)).isEqualTo(new Picture.None());
    }

    /** Each byte of the headers with its worst values: a decoder that believed them would be busy for hours. */
    @Test
    void headersThatAskForTooMuchAreRefused() {
        var file = texture(64, 64);
        var codestream = file.slice(ImageSize.start(file.asBuffer()), file.length());
        assertThat(CodestreamHeader.isBearable(codestream)).isTrue();
        var cod = at(codestream, (byte) 0x52);
        var layers = codestream.toArray();
        layers[cod + 6] = (byte) 0xFF;
        assertThat(CodestreamHeader.isBearable(Octets.owning(layers))).isFalse();
        var levels = codestream.toArray();
        levels[cod + 9] = 32;
        assertThat(CodestreamHeader.isBearable(Octets.owning(levels))).isFalse();
        var precincts = codestream.toArray();
        precincts[cod + 4] |= 1;
        assertThat(CodestreamHeader.isBearable(Octets.owning(precincts))).isFalse();
        var progression = codestream.toArray();
        progression[cod + 1] = 0x5F;
        assertThat(CodestreamHeader.isBearable(Octets.owning(progression))).isFalse();
        assertThat(CodestreamHeader.isBearable(codestream.slice(0, cod + 5))).isFalse();
        assertThat(CodestreamHeader.isBearable(Octets.EMPTY)).isFalse();
    }

    /** Where a marker begins. */
    private static int at(Octets codestream, byte marker) {
        for (var i = 0; i < codestream.length() - 1; i++) {
            if (codestream.at(i) == (byte) 0xFF && codestream.at(i + 1) == marker) {
                return i;
            }
        }
        throw new AssertionError("no marker");
    }

    @Test
    void brokenTexturesAreNoPictureAndNothingElse() {
        var file = texture(64, 64);
        var codestream = file.slice(ImageSize.start(file.asBuffer()), file.length());
        var random = new SplittableRandom(7);
        for (var i = 0; i < 100; i++) {
            var bytes = codestream.toArray();
            // its headers, and anything of it
            bytes[random.nextInt(100)] = (byte) random.nextInt();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            var broken = Octets.owning(Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length / 2)));
            assertThat(picture(broken)).isNotInstanceOf(Picture.Later.class);
        }
    }
}
