// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.AssetXml;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.Reply;
import org.skerry.web.http.StreamedReply;
import org.skerry.web.robust.assets.AssetReplies.Part;

class AssetRepliesTest {
    private static final int ROOM = 64 * 1024;

    private final AtomicLong nanos = new AtomicLong();
    private final AssetReplies replies = new AssetReplies(ROOM, nanos::get);
    private final Counting assets = new Counting();
    private final AssetsRobustHandler handler = new AssetsRobustHandler(assets, replies, 1024 * 1024);

    /** Counts what reaches the service. */
    private static final class Counting implements AssetService {
        private final InMemoryAssetService kept = new InMemoryAssetService();
        private int finds;

        @Override
        public Optional<Asset> find(AssetId id) {
            finds++;
            return kept.find(id);
        }

        @Override
        public Optional<AssetMetadata> findMetadata(AssetId id) {
            return kept.findMetadata(id);
        }

        @Override
        public Optional<Octets> findData(AssetId id) {
            finds++;
            return kept.findData(id);
        }

        @Override
        public Set<AssetId> existing(List<AssetId> ids) {
            return kept.existing(ids);
        }

        @Override
        public AssetId store(Asset asset) {
            return kept.store(asset);
        }

        @Override
        public boolean delete(AssetId id) {
            return kept.delete(id);
        }
    }

    private AssetId store(int bytes, int flags) {
        var metadata = new AssetMetadata(AssetId.random(), "n", "d", 0, Instant.EPOCH, false, false, "", flags);
        return assets.store(new Asset(metadata, Octets.owning(new byte[bytes])));
    }

    @Test
    void whatIsAskedAgainIsAnsweredTheSameWithoutTheService() {
        var id = store(100, 0);
        var first = handler.whole(id.toString());
        assertThat(handler.whole(id.toString())).isEqualTo(first);
        assertThat(assets.finds).isOne();
        var data = handler.part(id.toString(), "data");
        assertThat(handler.part(id.toString(), "data")).isEqualTo(data);
        assertThat(data.body().length()).isEqualTo(100);
        assertThat(assets.finds).isEqualTo(2);
    }

    @Test
    void aLargeOneIsKeptWhenItIsAskedForAgain() {
        var roomy = new AssetsRobustHandler(assets, new AssetReplies(64 << 20, nanos::get), 1024 * 1024);
        var id = store(400_000, 0).toString();
        for (var part : List.of("", "data")) {
            assets.finds = 0;
            Supplier<Reply> ask = () -> part.isEmpty() ? roomy.whole(id) : roomy.part(id, part);
            var first = ask.get().body();
            assertThat(first.length()).isEqualTo(part.isEmpty() ? documentLength(id) : 400_000);
            assertThat(ask.get().body()).isEqualTo(first);
            assertThat(assets.finds).isEqualTo(2);
            var third = ask.get();
            assertThat(third.body()).isEqualTo(first);
            assertThat(HttpReply.of(third).body().length()).isEqualTo(first.length());
            assertThat(assets.finds).isEqualTo(2);
        }
    }

    private int documentLength(String id) {
        return AssetXml.assetReply(assets.kept.find(AssetId.of(id)).orElseThrow()).length;
    }

    @Test
    void whatBreaksOffIsNotKept() throws IOException {
        var roomy = new AssetsRobustHandler(assets, new AssetReplies(64 << 20, nanos::get), 1024 * 1024);
        var id = store(400_000, 0).toString();
        roomy.whole(id).body();
        var again = (StreamedReply) roomy.whole(id);
        assertThatIOException().isThrownBy(() -> again.source().write(new Closed()));
        assets.finds = 0;
        assertThat(roomy.whole(id).body().length()).isEqualTo(documentLength(id));
        assertThat(assets.finds).isOne();
    }

    /** A client that went away. */
    private static final class Closed extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("gone");
        }
    }

    @Test
    void whatIsMissingIsNotRemembered() {
        var id = AssetId.random();
        assertThat(handler.whole(id.toString()).status()).isEqualTo(404);
        var metadata = new AssetMetadata(id, "n", "d", 0, Instant.EPOCH, false, false, "", 0);
        assets.store(new Asset(metadata, Octets.owning("late".getBytes(StandardCharsets.US_ASCII))));
        assertThat(handler.whole(id.toString()).status()).isEqualTo(200);
    }

    @Test
    void mapTilesAreNotKeptSinceAnotherServerMayDeleteThem() {
        var id = store(100, AssetMetadata.FLAG_MAPTILE);
        assertThat(handler.whole(id.toString()).status()).isEqualTo(200);
        assertThat(handler.part(id.toString(), "data").status()).isEqualTo(200);
        assertThat(assets.kept.delete(id)).isTrue();
        assertThat(handler.whole(id.toString()).status()).isEqualTo(404);
        assertThat(handler.part(id.toString(), "data").status()).isEqualTo(404);
    }

    @Test
    void storingAgainChangesNothing() {
        var id = store(100, 0);
        var first = handler.whole(id.toString());
        var metadata = new AssetMetadata(id, "other", "d", 0, Instant.EPOCH, false, false, "", 0);
        handler.store(AssetXml.assetRequest(new Asset(metadata, Octets.owning(new byte[7]))));
        assertThat(handler.whole(id.toString())).isEqualTo(first);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(handler.whole(id.toString())).isEqualTo(first);
    }

    @Test
    void theRoomIsBounded() {
        for (var i = 0; i < 500; i++) {
            handler.whole(store(1000, 0).toString());
            assertThat(replies.bytes()).isLessThanOrEqualTo(ROOM);
        }
        assertThat(replies.bytes()).isPositive();
    }

    @Test
    void whatIsTooLargeOrOldOrUnwantedIsFetchedAgain() {
        var large = store(ROOM / 8, 0);
        handler.whole(large.toString());
        handler.whole(large.toString());
        assertThat(assets.finds).isEqualTo(2);

        var old = store(10, 0);
        handler.whole(old.toString());
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        handler.whole(old.toString());
        assertThat(assets.finds).isEqualTo(4);

        var uncached = new AssetsRobustHandler(assets, new AssetReplies(0), 1024);
        uncached.whole(old.toString());
        uncached.whole(old.toString());
        assertThat(assets.finds).isEqualTo(6);
    }

    @Test
    void aDeletionIsForgotten() {
        var id = store(10, 0);
        handler.whole(id.toString());
        replies.forget(id);
        assertThat(replies.get(id, Part.WHOLE)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssetReplies(-1))
                .withMessageContaining("skerry.assets.cache-bytes");
    }
}
