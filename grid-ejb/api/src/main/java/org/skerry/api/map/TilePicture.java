// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.skerry.api.binary.Octets;

/** Pictures of tiles: 256 by 256 in JPEG of quality 0.8. Blocks a processor for milliseconds. */
public final class TilePicture {
    /** Pixels a side. */
    public static final int SIZE = 256;

    /** Where nothing is, there is water of this colour. */
    static final Color WATER_COLOUR = new Color(29, 72, 96);

    private static final int MAX_SIDE = 2048;
    private static final float QUALITY = 0.8f;
    private static final Octets WATER = encode(blank());

    private TilePicture() {}

    /** The picture of nothing. */
    public static Octets water() {
        return WATER;
    }

    /** The picture at the size of a tile; empty if it is no JPEG, or too large to be looked at. */
    public static Optional<Octets> fitted(Octets jpeg) {
        return decode(jpeg)
                .map(picture ->
                        picture.getWidth() == SIZE && picture.getHeight() == SIZE ? jpeg : encode(scaled(picture)));
    }

    /**
     * A picture of four at half their size.
     *
     * @param quarters south-west, south-east, north-west and north-east; water where there is none
     */
    public static Octets composed(List<Optional<Octets>> quarters) {
        var whole = blank();
        var pen = whole.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var half = SIZE / 2;
        for (var at = 0; at < quarters.size(); at++) {
            var left = (at & 1) * half;
            // the north is at the top of a picture
            var top = at < 2 ? half : 0;
            quarters.get(at)
                    .flatMap(TilePicture::decode)
                    .ifPresent(picture -> pen.drawImage(picture, left, top, half, half, null));
        }
        pen.dispose();
        return encode(whole);
    }

    private static BufferedImage blank() {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(WATER_COLOUR);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.dispose();
        return picture;
    }

    private static BufferedImage scaled(BufferedImage picture) {
        var fitted = blank();
        var pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, SIZE, SIZE, null);
        pen.dispose();
        return fitted;
    }

    /** The size is looked at first: a small file can hold a very large picture. */
    private static Optional<BufferedImage> decode(Octets jpeg) {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg.toArray()))) {
            reader.setInput(in, true, true);
            return reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE
                    ? Optional.empty()
                    : Optional.of(reader.read(0));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException notOne) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Octets encode(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(16 * 1024);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException("a picture cannot be written into memory", impossible);
        } finally {
            writer.dispose();
        }
        return Octets.owning(bytes.toByteArray());
    }
}
