// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.SmallTable.Small;
import org.skerry.ejb.persistence.Transactions;

/**
 * Keeps contents of up to {@link #LARGEST} in rows of the grid's database, whole: of a content of a few kB a file costs more
 * than all the rest of an upload. Written together with the row that names them, they need no commit of their own.
 */
public final class SmallBlobStore implements TransactionalBlobs {
    /** Of a content, in bytes; what the table takes. */
    public static final int LARGEST = 64 * 1024;

    private final Transactions transactions;
    private final InstantSource clock;

    public SmallBlobStore(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public StorageResult<Content> tryFetch(ContentHash hash) {
        return DatabaseBlobStore.result(
                () -> read(table -> table.data(hash)).map(bytes -> Content.of(Octets.owning(bytes))));
    }

    @Override
    public StorageResult<ContentHash> tryKeep(Spooled bytes) {
        if (bytes.length() > LARGEST) {
            return new StorageResult.Failure<>(bytes.hash() + " has " + bytes.length()
                    + " bytes, and contents in rows have " + LARGEST + " at most");
        }
        return DatabaseBlobStore.result(() -> transactions.call(em -> {
            keep(em, List.of(bytes));
            return Optional.of(bytes.hash());
        }));
    }

    @Override
    public void keep(EntityManager transaction, Collection<Spooled> contents) {
        // each content once, and in an order, so that no two transactions wait for each other
        var byHash = new TreeMap<ContentHash, Small>();
        contents.forEach(content -> byHash.computeIfAbsent(content.hash(), hash -> new Small(hash, bytes(content))));
        var now = clock.instant();
        transaction
                .unwrap(Session.class)
                .doWork(connection -> new SmallTable(connection).keep(List.copyOf(byHash.values()), now));
    }

    private static Octets bytes(Spooled content) {
        try {
            return content.content().toOctets();
        } catch (IOException broken) {
            throw new UncheckedIOException("what came in cannot be read again", broken);
        }
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash) {
        return tryRemove(hash, DatabaseBlobStore.EVER);
    }

    @Override
    public StorageResult<ContentHash> tryRemove(ContentHash hash, Instant unlessKeptFrom) {
        return DatabaseBlobStore.result(() ->
                transactions.call(em -> ask(em, table -> table.remove(hash, unlessKeptFrom)))
                        ? Optional.of(hash)
                        : Optional.empty());
    }

    @Override
    public StorageResult<List<Kept>> tryList(Optional<ContentHash> after, int count) {
        return DatabaseBlobStore.result(() -> Optional.of(read(table -> table.list(after, count))));
    }

    private <T> T read(SmallTable.Question<T> question) {
        return transactions.read(em -> ask(em, question));
    }

    private static <T> T ask(EntityManager em, SmallTable.Question<T> question) {
        return em.unwrap(Session.class).doReturningWork(connection -> question.ask(new SmallTable(connection)));
    }
}
