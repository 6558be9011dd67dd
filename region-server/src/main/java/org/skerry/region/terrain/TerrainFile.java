// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A terrain on disk in the field's {@code .r32} form: 32-bit floats, low byte first, row by row from the south. A
 * crash while saving leaves the former file whole. Blocks.
 */
public final class TerrainFile {
    private final Path path;

    public TerrainFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the terrain of a region.
     *
     * @param size the region's side in metres
     * @throws TerrainFileException if the file has another size or holds what is not a height
     */
    public Heightmap load(int size) throws IOException {
        var map = new Heightmap(size);
        var expected = (long) size * size * Float.BYTES;
        var found = Files.size(path);
        if (found != expected) {
            throw new TerrainFileException(
                    path + " has " + found + " bytes; a terrain of " + size + " m has " + expected);
        }
        var row = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            for (var y = 0; y < size; y++) {
                read(channel, row.clear());
                for (var x = 0; x < size; x++) {
                    var height = row.getFloat();
                    if (!Float.isFinite(height)) {
                        throw new TerrainFileException(path + " has no height at " + x + "," + y);
                    }
                    map.set(x, y, height);
                }
            }
        }
        return map;
    }

    private void read(FileChannel channel, ByteBuffer row) throws IOException {
        while (row.hasRemaining()) {
            if (channel.read(row) < 0) {
                throw new TerrainFileException(path + " changed while it was read");
            }
        }
        row.flip();
    }

    /** Replaces the file; when this returns the terrain is on disk. */
    public void save(Heightmap map) throws IOException {
        var directory = path.getParent();
        if (directory == null) {
            throw new IOException(path + " is not a file");
        }
        Files.createDirectories(directory);
        var temporary = directory.resolve(path.getFileName() + ".new");
        write(temporary, map);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushDirectory(directory);
    }

    /** Row by row: a copy of a ground of 4096 m would take 64 MB. */
    private static void write(Path file, Heightmap map) throws IOException {
        var size = map.size();
        var row = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (var y = 0; y < size; y++) {
                row.clear();
                for (var x = 0; x < size; x++) {
                    row.putFloat(map.get(x, y));
                }
                row.flip();
                while (row.hasRemaining()) {
                    channel.write(row);
                }
            }
            channel.force(true);
        }
    }

    /** Makes the renaming last; where directories cannot be opened, as on Windows, the file system sees to it. */
    private static void flushDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
