// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

class SplitBlobStoreTest extends BlobStoreContract {
    /** On another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    private TransactionalBlobs rows() {
        return new SmallBlobStore(database(), InstantSource.system());
    }

    private BlobStore files() {
        return new FileBlobStore(folder.resolve("assets"), false, InstantSource.system());
    }

    private BlobStore splitAt(long bound) {
        return new SplitBlobStore(rows(), files(), bound);
    }

    @Override
    protected BlobStore testee() {
        return splitAt(SmallBlobStore.LARGEST);
    }

    @Test
    void theLengthSaysWhereAContentGoes() {
        var small = kept(splitAt(100), noise(100, 1));
        var large = kept(splitAt(100), noise(101, 2));
        assertThat(rows().tryFetch(small)).isInstanceOf(StorageResult.Success.class);
        assertThat(files().tryFetch(small)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(rows().tryFetch(large)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(files().tryFetch(large)).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void afterAChangeOfTheBoundAllIsFoundListedOnceAndRemoved() {
        var data = noise(200, 3);
        var hash = kept(splitAt(100), data);
        kept(splitAt(300), data);
        for (var bound : List.of(0, 100, 300)) {
            var testee = splitAt(bound);
            assertThat(read(value(testee.tryFetch(hash)))).isEqualTo(data);
            assertThat(read(value(testee.tryFetch(hash, data.length())))).isEqualTo(data);
            assertThat(value(testee.tryList(hash.previous(), 1)))
                    .extracting(Kept::hash, Kept::bytes)
                    .containsExactly(tuple(hash, 400L));
        }
        assertThat(splitAt(300).tryRemove(hash)).isEqualTo(new StorageResult.Success<>(hash));
        assertThat(rows().tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(files().tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void pagesOfBothAreInOneOrder() {
        var testee = splitAt(100);
        for (var seed = 10; seed < 30; seed++) {
            kept(testee, noise(seed % 2 == 0 ? 50 : 150, seed));
        }
        var all = value(testee.tryList(Optional.empty(), 10_000)).stream()
                .map(Kept::hash)
                .toList();
        assertThat(all).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
        var paged = new ArrayList<ContentHash>();
        for (var page = value(testee.tryList(Optional.empty(), 3));
                !page.isEmpty();
                page = value(testee.tryList(Optional.of(paged.getLast()), 3))) {
            page.forEach(kept -> paged.add(kept.hash()));
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aRowTakesNoMoreThanItCanHold() {
        assertThat(rows().tryKeep(Spooled.of(noise(SmallBlobStore.LARGEST + 1, 4))))
                .isInstanceOf(StorageResult.Failure.class);
    }

    private static ContentHash kept(BlobStore store, Octets data) {
        return value(store.tryKeep(Spooled.of(data)));
    }
}
