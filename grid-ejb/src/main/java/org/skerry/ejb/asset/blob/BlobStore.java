// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;

/**
 * Keeps bytes under their hash: files, a table, a bucket. What assets are called, and which have the same bytes, others
 * know. Thread-safe; blocks.
 */
public interface BlobStore {
    /** Of what was kept. Nothing is read yet: whoever reads meets what goes wrong as an IOException. */
    StorageResult<Content> tryFetch(ContentHash hash);

    /**
     * The same by who knows how long it is, which may tell where to look first.
     *
     * @param length in bytes; that of what is found may differ
     */
    default StorageResult<Content> tryFetch(ContentHash hash, long length) {
        return tryFetch(hash);
    }

    /**
     * Keeps the bytes; a success means that they are durable. Idempotent, and safe against others that keep or remove the
     * same content at the same time: after a success of this the bytes are there. What is there already counts as kept
     * now: {@link Kept#since} tells it.
     */
    StorageResult<ContentHash> tryKeep(Spooled bytes);

    /** Removes the bytes for good, whoever has kept them just now. */
    StorageResult<ContentHash> tryRemove(ContentHash hash);

    /**
     * Removes the bytes for good unless somebody has kept them from that moment on, who would take them to be there. A
     * sweep takes the moment before it looks at who needs them, and loses no race then. A store that can tell and remove in
     * one step does better than this.
     *
     * @return not found also if they were kept since, and stay
     */
    default StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return switch (tryList(hash.previous(), 1)) {
            case StorageResult.Success<List<Kept>>(var page) ->
                page.stream()
                                .anyMatch(kept ->
                                        kept.hash().equals(hash) && kept.since().isBefore(unlessKeptFrom))
                        ? tryRemove(hash)
                        : new StorageResult.NotFound<>();
            case StorageResult.NotFound<List<Kept>> _ -> new StorageResult.NotFound<>();
            case StorageResult.AuthNeeded<List<Kept>> _ -> new StorageResult.AuthNeeded<>();
            case StorageResult.Failure<List<Kept>>(var reason) -> new StorageResult.Failure<>(reason);
        };
    }

    /**
     * What is kept, in the order of the hashes.
     *
     * @param after empty for the first page
     * @param count how many at most; fewer mean that there are no more
     */
    StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count);

    /**
     * Removes what writers left behind that never finished, if it is older.
     *
     * @return how many
     */
    default int removeDebris(Instant before) {
        return 0;
    }

    /**
     * A content in the store.
     *
     * @param bytes that it takes there, compressed or not
     * @param since when it has been there; may be later than the first time it was kept
     */
    record Kept(ContentHash hash, long bytes, Instant since) {}
}
