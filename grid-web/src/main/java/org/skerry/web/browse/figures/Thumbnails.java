// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/**
 * Small pictures of textures as PNG, kept by what they are made of. Decoding is slow and is done for few at once; what
 * cannot be decoded is remembered too. Thread-safe.
 */
@Singleton
public class Thumbnails {
    /** The side of the square that a small one fits into, and of a large one. */
    public static final int SMALL = 128;

    public static final int LARGE = 512;

    /** Larger content is no texture of this kind of world. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String KEPT = "skerry.browse.thumbnail-bytes";
    private static final int OVERHEAD = 200;
    private static final long PATIENCE_SECONDS = 10;

    private final Cache<Key, Octets> pictures;
    private final Semaphore decoders =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private record Key(ContentHash hash, int side) {}

    /** What came of asking. */
    public sealed interface Picture {
        record Png(Octets bytes) implements Picture {}

        /** It cannot be decoded, or would cost too much. */
        record None() implements Picture {}

        /** Too many are being decoded. */
        record Later() implements Picture {}
    }

    @Inject
    public Thumbnails(@ConfigProperty(name = KEPT, defaultValue = "16777216") long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException(
                    KEPT + " is " + maxBytes + ": write how many bytes of pictures are kept in memory, 0 for none.");
        }
        this.pictures = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key _, Octets png) -> png.length() + OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The picture of a texture.
     *
     * @param content read only if it is not known
     */
    public Picture of(ContentHash hash, int side, Supplier<Octets> content) {
        var key = new Key(hash, side);
        var known = pictures.getIfPresent(key);
        if (known != null) {
            return picture(known);
        }
        try {
            if (!decoders.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Picture.Later();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Picture.Later();
        }
        try {
            var png = png(content.get(), side).orElse(Octets.EMPTY);
            pictures.put(key, png);
            return picture(png);
        } finally {
            decoders.release();
        }
    }

    private static Picture picture(Octets png) {
        return png.isEmpty() ? new Picture.None() : new Picture.Png(png);
    }

    private static Optional<Octets> png(Octets content, int side) {
        var size = ImageSize.read(content).filter(ImageSize::isBearable);
        if (content.length() > MAX_BYTES || size.isEmpty()) {
            return Optional.empty();
        }
        var codestream = content.slice(ImageSize.start(content.asBuffer()), content.length());
        return CodestreamHeader.isBearable(codestream)
                ? DecoderExceptionEdge.decode(codestream).map(image -> encoded(scaled(image, side)))
                : Optional.empty();
    }

    /** On a checkered ground where it is clear. */
    private static BufferedImage scaled(BufferedImage image, int side) {
        var scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (var y = 0; y < height; y += 8) {
            for (var x = 0; x < width; x += 8) {
                graphics.setColor((x + y) % 16 == 0 ? Color.LIGHT_GRAY : Color.GRAY);
                graphics.fillRect(x, y, 8, 8);
            }
        }
        // smooth: most textures are many times larger than their picture
        graphics.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
        graphics.dispose();
        return small;
    }

    private static Octets encoded(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("a JDK without PNG");
            }
        } catch (IOException never) {
            throw new UncheckedIOException("memory does not break", never);
        }
        return Octets.owning(out.toByteArray());
    }
}
