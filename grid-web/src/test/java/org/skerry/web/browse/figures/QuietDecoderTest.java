// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/** Anybody may upload broken textures: they must not fill the log of the server. */
class QuietDecoderTest {
    private static final int BROKEN = 200;

    private static Octets codestream() throws IOException {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var random = new SplittableRandom(3);
        for (var at = 0; at < 64 * 64; at++) {
            image.setRGB(at % 64, at / 64, random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var writer = new J2KImageWriterSpi().createWriterInstance(null);
            writer.setOutput(stream);
            writer.write(image);
            writer.dispose();
        }
        var file = Octets.owning(out.toByteArray());
        return file.slice(ImageSize.start(file.asBuffer()), file.length());
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    @ResourceLock(Resources.SYSTEM_OUT)
    void nothingIsWrittenToTheProcesssOwnOutput() throws IOException {
        var codestream = codestream();
        var thumbnails = new Thumbnails(1 << 20);
        var written = new ByteArrayOutputStream();
        var capture = new PrintStream(written, true, StandardCharsets.UTF_8);
        var err = System.err;
        var out = System.out;
        System.setErr(capture);
        System.setOut(capture);
        try {
            var random = new SplittableRandom(11);
            for (var i = 0; i < BROKEN; i++) {
                var bytes = codestream.toArray();
                bytes[random.nextInt(100)] = (byte) random.nextInt();
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                var broken = Octets.owning(Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length)));
                thumbnails.of(ContentHash.of(broken), Thumbnails.SMALL, () -> broken);
            }
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
