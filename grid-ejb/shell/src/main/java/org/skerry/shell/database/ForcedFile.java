// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/** A file that tells of its writes, and is forced by who waits for them. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file beneath is thread-safe by itself
final class ForcedFile extends FileBase implements ForcedWrites.Forceable {
    private final FileChannel file;
    private final ForcedWrites writes;

    ForcedFile(FileChannel file, ForcedWrites writes) {
        this.file = file;
        this.writes = writes;
        writes.opened(this);
    }

    /** Contents and length; times do not matter. */
    @Override
    public void force() throws IOException {
        file.force(false);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        var count = file.write(from);
        writes.wrote();
        return count;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        var count = file.write(from, position);
        writes.wrote();
        return count;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        writes.wrote();
        return this;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            file.force(true);
        } finally {
            writes.closed(this);
            file.close();
        }
    }

    @Override
    public String toString() {
        return ForcedFilePath.SCHEME + ":" + file;
    }
}
