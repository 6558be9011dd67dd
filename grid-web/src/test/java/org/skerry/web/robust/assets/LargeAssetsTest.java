// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.AssetXml;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.web.http.BodyTooLargeException;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.StreamedReply;

/** Assets that are not whole in memory on their way in or out: byte for byte what small ones are. */
class LargeAssetsTest {
    @TempDir
    Path folder;

    private final InMemoryAssetService assets = new InMemoryAssetService();

    private AssetsRobustHandler handler() {
        return new AssetsRobustHandler(
                assets, new AssetReplies(64 << 20), 1 << 20, new Spool(folder), InstantSource.system());
    }

    @AfterEach
    void nothingIsLeftOnDisk() {
        assertThat(folder).isEmptyDirectory();
    }

    private static Asset asset(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        var metadata = AssetMetadata.permanent(AssetId.random(), "n & m", 0, "c", Instant.ofEpochSecond(1_000_000));
        return new Asset(metadata, Octets.owning(bytes));
    }

    private static InputStream upload(Asset asset) {
        return new ByteArrayInputStream(AssetXml.assetRequest(asset));
    }

    @Test
    void theyComeInAndGoOutAsTheyAre() throws IOException {
        for (var length : new int[] {65_536, 65_537, 98_304, 200_000, 200_001, 200_002, 1 << 20}) {
            var asset = asset(length);
            var id = asset.metadata().id().toString();
            assertThat(handler().store(upload(asset)).body().text()).contains(id);
            assertThat(assets.findData(asset.metadata().id()).equals(Optional.of(asset.data())))
                    .isTrue();
            var data = handler().part(id, "data");
            assertThat(data.body().equals(asset.data())).isTrue();
            var whole = handler().whole(id);
            assertThat(whole.body().toArray())
                    .isEqualTo(AssetXml.assetReply(
                            assets.find(asset.metadata().id()).orElseThrow()));
            if (length > 65_536) {
                assertThat(data).isInstanceOf(StreamedReply.class);
                assertThat(whole)
                        .isInstanceOfSatisfying(
                                StreamedReply.class,
                                reply -> assertThat(reply.length())
                                        .isEqualTo((long) reply.body().length()));
            }
        }
    }

    @Test
    void anOddFormIsTakenToo() throws IOException {
        var asset = asset(200_000);
        var plain = new String(AssetXml.assetRequest(asset), StandardCharsets.UTF_8);
        var at = plain.indexOf("<Data>") + 150_000;
        for (var odd : new String[] {"\n", "<!-- pause -->", "&#65;", "<![CDATA[]]>"}) {
            var id = AssetId.random().toString();
            var text = (plain.substring(0, at) + odd + plain.substring(odd.startsWith("&") ? at + 1 : at))
                    .replace(asset.metadata().id().toString(), id);
            assertThat(handler()
                            .store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .status())
                    .as(odd)
                    .isEqualTo(200);
            assertThat(assets.findData(AssetId.of(id)).orElseThrow().length()).isEqualTo(200_000);
        }
    }

    @Test
    void tooLargeOrBrokenOnesAreRefusedAndNothingIsStored() throws IOException {
        var large = asset((1 << 20) + 1);
        assertThat(handler().store(upload(large)).status()).isEqualTo(400);
        var cut = AssetXml.assetRequest(asset(300_000));
        for (var length : new int[] {131_072, 200_000, cut.length - 300, cut.length - 1}) {
            assertThat(handler().store(new ByteArrayInputStream(cut, 0, length)).status())
                    .isEqualTo(400);
        }
        assertThatThrownBy(() -> handler().store(BoundedBody.stream(upload(large), 300_000)))
                .isInstanceOf(BodyTooLargeException.class);
        assertThat(assets.findMetadata(large.metadata().id())).isEmpty();
    }

    @Test
    void aSenderThatGoesAwayLeavesNothing() {
        var asset = asset(500_000);
        var half = new ByteArrayInputStream(AssetXml.assetRequest(asset), 0, 400_000);
        var gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> handler().store(new SequenceInputStream(half, gone)))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(assets.findMetadata(asset.metadata().id())).isEmpty();
    }

    @Test
    void theReplyIsWrittenPieceByPiece() throws IOException {
        var asset = asset(900_000);
        handler().store(upload(asset));
        var reply = (StreamedReply) handler().part(asset.metadata().id().toString(), "data");
        var largest = new int[1];
        reply.source().write(new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int count) {
                largest[0] = Math.max(largest[0], count);
            }
        });
        assertThat(largest[0]).isBetween(1, 64 * 1024);
    }
}
