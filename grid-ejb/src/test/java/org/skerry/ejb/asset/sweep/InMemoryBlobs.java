// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spooled;

/** Bytes in memory, by a clock that tests set; they can be spoilt. */
public final class InMemoryBlobs implements BlobStore {
    private record Entry(Octets bytes, Instant since) {}

    private final ConcurrentSkipListMap<ContentHash, Entry> entries = new ConcurrentSkipListMap<>();
    private final InstantSource clock;

    public InMemoryBlobs(InstantSource clock) {
        this.clock = clock;
    }

    /** Puts other bytes in the place of some. */
    public void spoil(ContentHash hash, Octets bytes) {
        entries.put(hash, new Entry(bytes, clock.instant()));
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        var entry = entries.get(hash);
        return entry == null ? new StorageResult.NotFound<>() : new StorageResult.Success<>(Content.of(entry.bytes()));
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        try {
            entries.put(bytes.hash(), new Entry(bytes.content().toOctets(), clock.instant()));
            return new StorageResult.Success<>(bytes.hash());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return entries.remove(hash) == null ? new StorageResult.NotFound<>() : new StorageResult.Success<>(hash);
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        var left = entries.computeIfPresent(hash, (_, entry) -> entry.since().isBefore(unlessKeptFrom) ? null : entry);
        return left == null ? new StorageResult.Success<>(hash) : new StorageResult.NotFound<>();
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        var tail = after.map(hash -> entries.tailMap(hash, false)).orElse(entries);
        return new StorageResult.Success<>(tail.entrySet().stream()
                .limit(count)
                .map(entry -> new Kept(
                        entry.getKey(),
                        entry.getValue().bytes().length(),
                        entry.getValue().since()))
                .toList());
    }
}
