// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The kinds of file that a region's ground is exchanged in, told by the end of their name. Blocks. */
public enum TerrainFormat {
    /** 32-bit floats, low byte first, from the south: exact. */
    R32 {
        @Override
        public Heightmap load(Path path, int size) throws IOException {
            return new TerrainFile(path).load(size);
        }

        @Override
        public void save(Path path, Heightmap ground, float waterHeight) throws IOException {
            new TerrainFile(path).save(ground);
        }
    },
    /** Thirteen bytes a sample, from the north: the form in which viewers upload and download ground. */
    RAW {
        @Override
        public Heightmap load(Path path, int size) throws IOException {
            long expected = (long) size * size * RawSample.BYTES;
            if (Files.size(path) != expected) {
                throw new TerrainFileException(
                        path + " has " + Files.size(path) + " bytes; a .raw of " + size + " m has " + expected);
            }
            var ground = new Heightmap(size);
            try (var in = new BufferedInputStream(Files.newInputStream(path))) {
                for (var y = size - 1; y >= 0; y--) {
                    var row = in.readNBytes(size * RawSample.BYTES);
                    if (row.length < size * RawSample.BYTES) {
                        throw new TerrainFileException(path + " changed while it was read");
                    }
                    for (var x = 0; x < size; x++) {
                        ground.set(x, y, RawSample.height(row, x * RawSample.BYTES));
                    }
                }
            }
            return ground;
        }

        @Override
        public void save(Path path, Heightmap ground, float waterHeight) throws IOException {
            make(path);
            try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                RawGround.write(ground, waterHeight, out);
            }
        }
    },
    /**
     * Greys, north up. Written with 16 bits, {@value #STEPS_PER_METRE} to the metre from 0 to 511 m; read with 16 bits
     * in the same way, and with 8 bits as stock simulators do, black 0 m and white 128 m.
     */
    PNG {
        @Override
        public Heightmap load(Path path, int size) throws IOException {
            var image = ImageIO.read(path.toFile());
            if (image == null) {
                throw new TerrainFileException(path + " is not an image");
            }
            if (image.getWidth() != size || image.getHeight() != size) {
                throw new TerrainFileException(path + " is " + image.getWidth() + " by " + image.getHeight()
                        + "; the region has " + size + " by " + size);
            }
            var deep = image.getType() == BufferedImage.TYPE_USHORT_GRAY;
            var ground = new Heightmap(size);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    var row = size - 1 - y;
                    ground.set(
                            x,
                            y,
                            deep
                                    ? image.getRaster().getSample(x, row, 0) / STEPS_PER_METRE
                                    : brightness(image.getRGB(x, row)) * WHITE_METRES);
                }
            }
            return ground;
        }

        @Override
        public void save(Path path, Heightmap ground, float waterHeight) throws IOException {
            var size = ground.size();
            var image = new BufferedImage(size, size, BufferedImage.TYPE_USHORT_GRAY);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    var steps = Math.clamp(Math.round(ground.get(x, y) * STEPS_PER_METRE), 0, 65_535);
                    image.getRaster().setSample(x, size - 1 - y, 0, steps);
                }
            }
            make(path);
            if (!ImageIO.write(image, "png", path.toFile())) {
                throw new IOException("there is nothing here that writes images");
            }
        }
    };

    private static final float STEPS_PER_METRE = 128;
    private static final float WHITE_METRES = 128;

    /** The kind of this file, if its name tells one. */
    public static Optional<TerrainFormat> of(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the ground of a region.
     *
     * @param size the region's side in metres
     * @throws IOException if the file cannot be read, or is no ground of this size
     */
    public abstract Heightmap load(Path path, int size) throws IOException;

    /** Writes a file, in place of one that is there. */
    public abstract void save(Path path, Heightmap ground, float waterHeight) throws IOException;

    private static void make(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    /** From 0 to 1, midway between the strongest and the weakest colour. */
    private static float brightness(int rgb) {
        var red = rgb >> 16 & 0xFF;
        var green = rgb >> 8 & 0xFF;
        var blue = rgb & 0xFF;
        return (Math.max(red, Math.max(green, blue)) + Math.min(red, Math.min(green, blue))) / 510f;
    }
}
