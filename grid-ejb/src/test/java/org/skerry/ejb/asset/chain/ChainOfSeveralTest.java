// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;

class ChainOfSeveralTest {
    private final InMemoryStorageProvider store = new InMemoryStorageProvider();
    private final InMemoryStorageProvider old = new InMemoryStorageProvider();
    private final InMemoryStorageProvider oldest = new InMemoryStorageProvider();

    private ChainStorageProvider chain(boolean migrating) {
        return chain(store, migrating);
    }

    private ChainStorageProvider chain(StorageProvider writable, boolean migrating) {
        return new ChainStorageProvider(
                writable,
                List.of(new ChainSource("old", old, migrating), new ChainSource("oldest", oldest, migrating)));
    }

    private static Asset asset(String text) {
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), text, 7, "me", Instant.ofEpochSecond(5)), Octets.utf8(text));
    }

    private static AssetId put(StorageProvider provider, String text) {
        return provider.tryCreateAsset(asset(text)).toOptional().orElseThrow();
    }

    private static String text(StorageResult<Content> result) throws IOException {
        return result.toOptional().orElseThrow().toOctets().text();
    }

    @Test
    void readsFromTheFirstThatHasIt() throws IOException {
        var chain = chain(false);
        var here = put(store, "here");
        var there = put(oldest, "there");
        assertThat(text(chain.tryFetchData(here))).isEqualTo("here");
        assertThat(text(chain.tryFetchData(there))).isEqualTo("there");
        assertThat(chain.tryFetchMetadata(there)).isInstanceOf(StorageResult.Success.class);
        assertThat(chain.tryFetchDataMetadata(there)).isInstanceOf(StorageResult.Success.class);
        assertThat(store.tryFetchData(there)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(chain.tryFetchData(AssetId.random())).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void aBrokenOneIsGoneRoundAndNeverTakenForEmpty() throws IOException {
        var chain = chain(false);
        var there = put(oldest, "there");
        old.fail(Optional.of("the disk is out"));
        assertThat(text(chain.tryFetchData(there))).isEqualTo("there");
        assertThat(chain.tryFetchData(AssetId.random())).isEqualTo(new StorageResult.Failure<>("the disk is out"));
        assertThat(chain.tryFetchMetadata(AssetId.random())).isEqualTo(new StorageResult.Failure<>("the disk is out"));
        assertThat(chain.figures().getFirst().failed()).isEqualTo(3);
    }

    @Test
    void readsOnWhileTheStoreIsBroken() throws IOException {
        var there = put(old, "there");
        store.fail(Optional.of("full"));
        assertThat(text(chain(true).tryFetchData(there))).isEqualTo("there");
        assertThat(chain(true).tryFetchData(AssetId.random())).isEqualTo(new StorageResult.Failure<>("full"));
    }

    @Test
    void whatIsThereIsCollectedFromAll() {
        var one = put(store, "1");
        var two = put(old, "2");
        var three = put(oldest, "3");
        var none = AssetId.random();
        assertThat(chain(false).tryFetchExisting(List.of(three, none, two, one)))
                .isEqualTo(new StorageResult.Success<>(Set.of(one, two, three)));
        oldest.fail(Optional.of("away"));
        assertThat(chain(false).tryFetchExisting(List.of(one, two)))
                .isEqualTo(new StorageResult.Success<>(Set.of(one, two)));
        assertThat(chain(false).tryFetchExisting(List.of(one, three))).isEqualTo(new StorageResult.Failure<>("away"));
    }

    @Test
    void walksAndDeletionsKnowTheStoreAlone() {
        var chain = chain(false);
        var mine = put(store, "mine");
        var theirs = put(old, "theirs");
        var shown = new ArrayList<AssetRecord>();
        assertThat(chain.forEach(shown::add, 0, 10)).isEqualTo(new StorageResult.Success<>(1));
        assertThat(chain.tryList(AssetId.ZERO, 10).toOptional().orElseThrow()).isEqualTo(shown);
        assertThat(shown.getFirst().metadata().id()).isEqualTo(mine);
        assertThat(chain.tryDeleteAsset(theirs)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(chain.tryDeleteAsset(mine)).isEqualTo(new StorageResult.Success<>(mine));
        assertThat(old.tryFetchData(theirs)).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void whatIsAskedForIsBroughtOver() throws IOException {
        var chain = chain(true);
        var one = put(old, "by data");
        var two = put(oldest, "by both");
        chain.tryFetchMetadata(one);
        assertThat(store.tryFetchMetadata(one)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(text(chain.tryFetchData(one))).isEqualTo("by data");
        chain.tryFetchDataMetadata(two);
        assertThat(store.tryFetchMetadata(one)).isEqualTo(old.tryFetchMetadata(one));
        assertThat(store.tryFetchMetadata(two)).isEqualTo(oldest.tryFetchMetadata(two));
        old.fail(Optional.of("switched off"));
        assertThat(text(chain.tryFetchData(one))).isEqualTo("by data");
        assertThat(chain.figures())
                .extracting(ChainSource.Figures::found, ChainSource.Figures::migrated)
                .containsExactly(tuple(2L, 1L), tuple(1L, 1L));
    }

    @Test
    void aReaderGetsItAlsoWhenTheStoreIsFull() throws IOException {
        var chain = chain(new FullStorage(store), true);
        var there = put(old, "there");
        assertThat(text(chain.tryFetchData(there))).isEqualTo("there");
        assertThat(chain.figures().getFirst().notMigrated()).isEqualTo(1);
        assertThat(chain.figures().getFirst().migrated()).isZero();
    }

    @Test
    void contentThatIsNotWhatItsRecordSaysIsNotStored() {
        var right = asset("right");
        var entry = new AssetEntry(AssetEntry.of(right).record(), Content.of(Octets.utf8("wrong")));
        var source = new ChainSource("old", old, true);
        assertThat(new Migration(store).bring(source, entry)).isFalse();
        assertThat(store.tryFetchMetadata(right.metadata().id())).isEqualTo(new StorageResult.NotFound<>());
        assertThat(source.figures().notMigrated()).isEqualTo(1);
    }

    @Test
    void manyReadersOfOneAreAllServed() throws InterruptedException {
        var chain = chain(true);
        var there = put(old, "there");
        assertThat(Race.of(
                        8,
                        _ -> chain.tryFetchData(there)
                                .toOptional()
                                .orElseThrow()
                                .length()))
                .containsOnly(5L);
        assertThat(store.tryFetchMetadata(there)).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void anIdThatASourceHasIsTaken() throws IOException {
        var chain = chain(true);
        var there = old.tryCreateAsset(asset("the old one")).toOptional().orElseThrow();
        var other = new Asset(AssetMetadata.permanent(there, "new", 7, "", Instant.EPOCH), Octets.utf8("the new one"));
        assertThat(chain.tryCreateAsset(other)).isEqualTo(new StorageResult.Success<>(there));
        var data = new ByteArrayInputStream(other.data().toArray());
        assertThat(chain.tryCreateAsset(other.metadata(), data)).isEqualTo(new StorageResult.Success<>(there));
        assertThat(data.available()).isZero();
        assertThat(text(chain.tryFetchData(there))).isEqualTo("the old one");
    }

    @Test
    void aSourceThatIsAwayHoldsUpNoUpload() {
        old.fail(Optional.of("away"));
        var created = put(chain(true), "new");
        assertThat(store.tryFetchMetadata(created)).isInstanceOf(StorageResult.Success.class);
    }
}
