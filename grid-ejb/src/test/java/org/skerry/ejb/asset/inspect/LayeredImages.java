// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of many layers, encoded by a library that knows nothing of our walk. */
public final class LayeredImages {
    private LayeredImages() {}

    /** A JP2 file of a picture with gradients and noise. */
    public static byte[] jp2(int width, int height, int type, Consumer<J2KImageWriteParam> choices) throws IOException {
        var image = new BufferedImage(width, height, type);
        var random = new SplittableRandom(width * 31L + height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var noise = random.nextInt(24);
                image.setRGB(x, y, 0xFF000000 | (x * 200 / width + noise) << 16 | (y * 200 / height) << 8 | noise * 8);
            }
        }
        var writer = new J2KImageWriterSpi().createWriterInstance();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = (J2KImageWriteParam) writer.getDefaultWriteParam();
            choices.accept(param);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] codestream(byte[] jp2) {
        for (var at = 0; at + 3 < jp2.length; at++) {
            if (jp2[at] == (byte) 0xFF && jp2[at + 1] == 0x4F && jp2[at + 2] == (byte) 0xFF && jp2[at + 3] == 0x51) {
                return Arrays.copyOfRange(jp2, at, jp2.length);
            }
        }
        throw new IllegalArgumentException("no JPEG 2000 codestream");
    }

    static Raster decode(byte[] image) throws IOException {
        var reader = new J2KImageReaderSpi().createReaderInstance(null);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(in);
            return reader.read(0).getRaster();
        } finally {
            reader.dispose();
        }
    }
}
