// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.Transactions;

/**
 * Keeps contents in the grid's database. What is read from it is whole in memory up to 1 MB, larger ones go through a file;
 * PostgreSQL's driver has them in memory either way.
 */
public final class DatabaseBlobStore implements TransactionalBlobs {
    /** Later than any moment at which something was kept, and one that databases know. */
    static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Transactions transactions;
    private final Path folder;
    private final InstantSource clock;

    /**
     * @param folder for large contents on their way to readers; made when it is needed
     */
    public DatabaseBlobStore(Transactions transactions, Path folder, InstantSource clock) {
        this.transactions = transactions;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        return result(() -> read(table -> table.length(hash))
                .map(length -> new DatabaseContent(transactions, folder, hash, length)));
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        return result(() -> transactions.call(em -> {
            keep(em, List.of(bytes));
            return Optional.of(bytes.hash());
        }));
    }

    @Override
    public void keep(EntityManager transaction, Collection<Spooled> contents) {
        // each content once, and in an order, so that no two transactions wait for each other
        var byHash = new TreeMap<ContentHash, Spooled>();
        contents.forEach(content -> byHash.putIfAbsent(content.hash(), content));
        var now = clock.instant();
        transaction.unwrap(Session.class).doWork(connection -> {
            var table = new BlobTable(connection);
            for (var content : byHash.values()) {
                table.keep(content, now);
            }
        });
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return tryRemove(hash, EVER);
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return result(() -> transactions.call(em -> ask(em, table -> table.remove(hash, unlessKeptFrom)))
                ? Optional.of(hash)
                : Optional.empty());
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        return result(() -> Optional.of(read(table -> table.list(after, count))));
    }

    private <T> T read(BlobTable.Question<T> question) {
        return transactions.read(em -> ask(em, question));
    }

    static <T> T ask(EntityManager em, BlobTable.Question<T> question) {
        return em.unwrap(Session.class).doReturningWork(connection -> question.ask(new BlobTable(connection)));
    }

    static <T> StorageResult<T> result(Supplier<Optional<? extends T>> work) {
        try {
            Optional<? extends T> found = work.get();
            return found.isPresent() ? new StorageResult.Success<>(found.get()) : new StorageResult.NotFound<>();
        } catch (ServiceUnavailableException failed) {
            if (failed.isTold()) {
                throw failed;
            }
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }
}
