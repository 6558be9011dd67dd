// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Textures as viewers take them: the bare JPEG 2000 codestream, without the boxes of a JP2 file. */
final class J2cEncoder {
    private J2cEncoder() {}

    /**
     * Encodes a picture.
     *
     * @param bitsPerPixel how large it may become; 0 for lossless
     */
    static byte[] encode(BufferedImage image, double bitsPerPixel) throws IOException {
        var writer = new J2KImageWriterSpi().createWriterInstance();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = (J2KImageWriteParam) writer.getDefaultWriteParam();
            param.setLossless(bitsPerPixel == 0);
            param.setFilter(bitsPerPixel == 0 ? J2KImageWriteParam.FILTER_53 : J2KImageWriteParam.FILTER_97);
            if (bitsPerPixel > 0) {
                param.setEncodingRate(bitsPerPixel);
            }
            param.setComponentTransformation(true);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return codestream(bytes.toByteArray());
    }

    static Raster decode(byte[] codestream) throws IOException {
        var reader = new J2KImageReaderSpi().createReaderInstance(null);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream))) {
            reader.setInput(in);
            return reader.read(0).getRaster();
        } finally {
            reader.dispose();
        }
    }

    /** From the start of the codestream (SOC, then SIZ) to its end, which is the end of the file. */
    private static byte[] codestream(byte[] jp2) {
        for (var at = 0; at + 3 < jp2.length; at++) {
            if (jp2[at] == (byte) 0xFF && jp2[at + 1] == 0x4F && jp2[at + 2] == (byte) 0xFF && jp2[at + 3] == 0x51) {
                return Arrays.copyOfRange(jp2, at, jp2.length);
            }
        }
        throw new IllegalArgumentException("no JPEG 2000 codestream");
    }
}
