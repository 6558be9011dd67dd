// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.skerry.api.asset.ContentHash;

/** Takes contents out of {@link BlobFiles}, and what was left there half written. Thread-safe, also against other servers. */
final class BlobRemoval {
    private final BlobFiles files;
    private final Disk disk;

    BlobRemoval(BlobFiles files, Disk disk) {
        this.files = files;
        this.disk = disk;
    }

    boolean remove(ContentHash hash) throws IOException {
        var plain = Files.deleteIfExists(files.plain(hash));
        return Files.deleteIfExists(files.packed(hash)) || plain;
    }

    boolean remove(ContentHash hash, Instant unlessKeptFrom) throws IOException {
        var plain = remove(files.plain(hash), unlessKeptFrom);
        return remove(files.packed(hash), unlessKeptFrom) || plain;
    }

    /**
     * Takes the file away, then looks whether it was kept: nobody can keep it any more without finding it gone. If it was,
     * it comes back; who reads it just then finds it missing.
     */
    private boolean remove(Path file, Instant unlessKeptFrom) throws IOException {
        if (!isOlder(file, unlessKeptFrom)) {
            return false;
        }
        Files.createDirectories(files.incoming());
        var aside = files.incoming().resolve(file.getFileName() + BlobFiles.REMOVING);
        try {
            disk.move(file, aside);
            if (isOlder(aside, unlessKeptFrom)) {
                return Files.deleteIfExists(aside);
            }
            putBack(aside);
        } catch (NoSuchFileException byAnother) {
            // who has removed it, or has put it back
        }
        return false;
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** A file of the same name, if there is one by now, has the same content. */
    private void putBack(Path aside) throws IOException {
        var name = aside.getFileName().toString();
        var original = Path.of(name.substring(0, name.length() - BlobFiles.REMOVING.length()));
        var hash = BlobFiles.hashOf(original);
        if (hash.isPresent()) {
            disk.move(aside, files.leaf(hash.get()).resolve(original));
        }
    }

    /**
     * Removes what was begun before and never finished. Of a removal that was broken off nobody knows how far it had come:
     * the content goes back to its place, and to the next sweep.
     *
     * @return how many files
     */
    int removeDebris(Instant before) {
        var removed = 0;
        for (var file : incoming()) {
            try {
                if (file.toString().endsWith(BlobFiles.REMOVING)) {
                    putBack(file);
                    removed++;
                } else if (file.toString().endsWith(Spool.SUFFIX)
                        && isOlder(file, before)
                        && Files.deleteIfExists(file)) {
                    removed++;
                }
            } catch (NoSuchFileException finished) {
                // by whoever began it
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return removed;
    }

    private List<Path> incoming() {
        try (var all = Files.list(files.incoming())) {
            return all.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
