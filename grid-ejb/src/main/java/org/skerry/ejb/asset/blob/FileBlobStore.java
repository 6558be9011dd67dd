// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;

/**
 * Keeps contents in files of a folder, which several servers may share; {@link BlobFiles} says how they lie there. A
 * success means that file, name and folders are on the disk. What is larger than 64 kB is never whole in memory. When a
 * content was last kept is its file's time.
 */
public final class FileBlobStore implements BlobStore {
    private final BlobFiles files;
    private final BlobWriter writer;
    private final BlobRemoval removal;
    private final InstantSource clock;

    /**
     * @param folder made when it is needed
     * @param compress whether new contents are packed where it makes them smaller; what is packed is read either way
     */
    public FileBlobStore(Path folder, boolean compress, InstantSource clock) {
        this(folder, compress, clock, new Disk());
    }

    FileBlobStore(Path folder, boolean compress, InstantSource clock, Disk disk) {
        this.files = new BlobFiles(folder);
        this.writer = new BlobWriter(files, disk, compress);
        this.removal = new BlobRemoval(files, disk);
        this.clock = clock;
    }

    /** Where contents that come in best wait to be taken over. */
    public Path incoming() {
        return files.incoming();
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        if (!isThere(hash)) {
            return new StorageResult.NotFound<>();
        }
        try {
            return new StorageResult.Success<>(content(hash));
        } catch (NoSuchFileException removed) {
            return new StorageResult.NotFound<>();
        } catch (IOException broken) {
            return failure(hash + " cannot be read", broken);
        }
    }

    /** Exceptions would tell as well what is missing, and cost more than the rest of a request. */
    private Content content(ContentHash hash) throws IOException {
        var plain = files.plain(hash);
        var length = plain.toFile().length();
        if (length > 0 || Files.exists(plain)) {
            return new FileContent(plain, length);
        }
        return PackedContent.of(files.packed(hash));
    }

    private boolean isThere(ContentHash hash) {
        return Files.exists(files.plain(hash)) || Files.exists(files.packed(hash));
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        try {
            if (isThere(bytes.hash()) && refresh(bytes)) {
                writer.forceNames(bytes.hash());
            } else {
                writer.write(bytes);
            }
            return new StorageResult.Success<>(bytes.hash());
        } catch (IOException broken) {
            return failure(bytes.hash() + " cannot be written", broken);
        }
    }

    /**
     * Marks what is there as kept now. Whoever removes it takes it away first and then looks at the mark, so that either
     * they see ours or we find nothing.
     *
     * @return false if it is not there, or not whole
     */
    private boolean refresh(Spooled bytes) throws IOException {
        try {
            var there = content(bytes.hash());
            if (!isWhole(there, bytes.length())) {
                return false;
            }
            var file = there instanceof PackedContent(var packed, var _) ? packed : files.plain(bytes.hash());
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException | EOFException none) {
            return false;
        }
    }

    /** A file that was cut is found out by its length, a packed one by reading it. */
    private static boolean isWhole(Content there, long length) throws IOException {
        if (there.length() != length) {
            return false;
        }
        if (there instanceof PackedContent) {
            try (var in = there.open()) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (NoSuchFileException removed) {
                throw removed;
            } catch (IOException damaged) {
                return false;
            }
        }
        return true;
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        try {
            return removal.remove(hash) ? new StorageResult.Success<>(hash) : new StorageResult.NotFound<>();
        } catch (IOException broken) {
            return failure(hash + " cannot be removed", broken);
        }
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        try {
            return removal.remove(hash, unlessKeptFrom)
                    ? new StorageResult.Success<>(hash)
                    : new StorageResult.NotFound<>();
        } catch (IOException broken) {
            return failure(hash + " cannot be removed", broken);
        }
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        try {
            return new StorageResult.Success<>(files.list(after, count));
        } catch (IOException broken) {
            return failure("the folder of assets cannot be listed", broken);
        }
    }

    @Override
    public int removeDebris(Instant before) {
        return removal.removeDebris(before);
    }

    private static <T> StorageResult<T> failure(String what, IOException broken) {
        return new StorageResult.Failure<>(what + " (" + broken + ")");
    }
}
