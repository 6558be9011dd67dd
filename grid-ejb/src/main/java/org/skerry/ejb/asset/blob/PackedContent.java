// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.skerry.api.asset.Content;

/**
 * A file of bytes that zstd has packed. Before them stands the length of what was packed, as a frame of the kind that zstd's
 * readers skip (RFC 8878, 3.1.2), so that {@code zstd -d} reads the file too.
 *
 * @param length of what comes out, in bytes
 */
record PackedContent(Path file, long length) implements Content {
    private static final int SKIPPED_FRAME = 0x184D2A53;
    private static final int HEADER = 16;
    private static final int LEVEL = 3;

    /** Writes the length and returns what packs the rest; closing it does not close the other. */
    static ZstdOutputStreamNoFinalizer pack(OutputStream out, long length) throws IOException {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        out.write(
                header.putInt(SKIPPED_FRAME).putInt(Long.BYTES).putLong(length).array());
        return new ZstdOutputStreamNoFinalizer(out, LEVEL);
    }

    /**
     * What a file says of itself.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    static PackedContent of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.remaining() < HEADER || header.getInt() != SKIPPED_FRAME || header.getInt() != Long.BYTES) {
                throw new EOFException(file.getFileName() + " does not begin as packed content does");
            }
            return new PackedContent(file, header.getLong());
        }
    }

    @Override
    public InputStream open() throws IOException {
        var in = Files.newInputStream(file);
        try {
            return new ExactInput(new ZstdInputStreamNoFinalizer(in), file.getFileName() + "", length);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }
}
