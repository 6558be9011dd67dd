// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.blob.TransactionalBlobs;

/**
 * Counts what a store of bytes is asked. Timed is the time until it answers: bytes that are read later take their own.
 * Thread-safe.
 */
public class MeteredBlobs implements BlobStore {
    private final BlobStore store;
    private final StoreCounts counts;

    private MeteredBlobs(BlobStore store, StoreCounts counts) {
        this.store = store;
        this.counts = counts;
    }

    /** The store, counted; one in the grid's database stays one. */
    public static BlobStore of(BlobStore store, StoreCounts counts) {
        return store instanceof TransactionalBlobs inDatabase
                ? new InDatabase(inDatabase, counts)
                : new MeteredBlobs(store, counts);
    }

    private static final class InDatabase extends MeteredBlobs implements TransactionalBlobs {
        private final TransactionalBlobs store;
        private final StoreCounts counts;

        private InDatabase(TransactionalBlobs store, StoreCounts counts) {
            super(store, counts);
            this.store = store;
            this.counts = counts;
        }

        @Override
        public boolean takes(long length) {
            return store.takes(length);
        }

        /** Its time is the transaction's. */
        @Override
        public void keep(EntityManager transaction, Collection<Spooled> contents) {
            store.keep(transaction, contents);
            counts.kept(
                    contents.size(),
                    contents.stream().mapToLong(Spooled::length).sum());
        }
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        return counts.read(() -> store.tryFetch(hash), Content::length);
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash, long length) {
        return counts.read(() -> store.tryFetch(hash, length), Content::length);
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        return counts.keep(bytes.length(), () -> store.tryKeep(bytes));
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return counts.remove(() -> store.tryRemove(hash));
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return counts.remove(() -> store.tryRemove(hash, unlessKeptFrom));
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        return store.tryList(after, count);
    }

    @Override
    public int removeDebris(Instant before) {
        return store.removeDebris(before);
    }
}
