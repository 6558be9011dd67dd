// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;

/**
 * Keeps small contents in rows of the grid's database and all others elsewhere. Both are asked for what is there, so that the bound may
 * change.
 */
public final class SplitBlobStore implements TransactionalBlobs {
    private final TransactionalBlobs small;
    private final BlobStore large;
    private final long bound;

    /**
     * @param bound length in bytes of the largest content that goes to the first
     */
    public SplitBlobStore(TransactionalBlobs small, BlobStore large, long bound) {
        this.small = small;
        this.large = large;
        this.bound = bound;
    }

    private BlobStore place(long length) {
        return length <= bound ? small : large;
    }

    @Override
    public boolean takes(long length) {
        return length <= bound && small.takes(length);
    }

    @Override
    public void keep(EntityManager transaction, Collection<Spooled> contents) {
        small.keep(transaction, contents);
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        return tryFetch(hash, 0);
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash, long length) {
        return length <= bound ? fetch(hash, small, large) : fetch(hash, large, small);
    }

    private static StorageResult<Content> fetch(ContentHash hash, BlobStore first, BlobStore second) {
        var found = first.tryFetch(hash);
        if (found instanceof StorageResult.Success<Content>) {
            return found;
        }
        var elsewhere = second.tryFetch(hash);
        return elsewhere instanceof StorageResult.NotFound<Content> ? found : elsewhere;
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        return place(bytes.length()).tryKeep(bytes);
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return fromBoth(place -> place.tryRemove(hash));
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return fromBoth(place -> place.tryRemove(hash, unlessKeptFrom));
    }

    /** Removed if one had it, and failed if one failed. */
    private StorageResult<ContentHash> fromBoth(Function<BlobStore, StorageResult<ContentHash>> removal) {
        var fromSmall = removal.apply(small);
        return switch (removal.apply(large)) {
            case StorageResult.NotFound<ContentHash> _ -> fromSmall;
            case StorageResult.Success<ContentHash> removed ->
                fromSmall instanceof StorageResult.NotFound<ContentHash> ? removed : fromSmall;
            case StorageResult.AuthNeeded<ContentHash> needed -> needed;
            case StorageResult.Failure<ContentHash> failed -> failed;
        };
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        var inSmall = small.tryList(after, count);
        if (!(inSmall instanceof StorageResult.Success<List<Kept>>(var some))) {
            return inSmall;
        }
        var inLarge = large.tryList(after, count);
        return inLarge instanceof StorageResult.Success<List<Kept>>(var others)
                ? new StorageResult.Success<>(merged(some, others, count))
                : inLarge;
    }

    private static List<Kept> merged(List<Kept> some, List<Kept> others, int count) {
        var all = new TreeMap<ContentHash, Kept>();
        Stream.concat(some.stream(), others.stream())
                .forEach(kept -> all.merge(kept.hash(), kept, SplitBlobStore::both));
        return all.values().stream().limit(count).toList();
    }

    /** In both, as after a change of the bound: it counts as kept when it was last, wherever that was. */
    private static Kept both(Kept one, Kept other) {
        return new Kept(
                one.hash(),
                one.bytes() + other.bytes(),
                one.since().isAfter(other.since()) ? one.since() : other.since());
    }

    @Override
    public int removeDebris(Instant before) {
        return small.removeDebris(before) + large.removeDebris(before);
    }
}
