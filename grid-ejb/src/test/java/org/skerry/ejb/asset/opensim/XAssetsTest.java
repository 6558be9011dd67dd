// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class XAssetsTest extends OpenSimRows {
    private static final byte[] TEXT = "a notecard that shrinks ".repeat(5000).getBytes(StandardCharsets.UTF_8);

    XAssetsTest() {
        super(OpenSimKind.XASSETS);
    }

    @Override
    public void add(AssetMetadata asset, byte[] data) throws SQLException {
        database.addToXAssets(asset, hash(data), data);
    }

    private static byte[] hash(byte[] bytes) {
        return ContentHash.of(Octets.copyOf(bytes)).sha256().toArray();
    }

    /** @param whole false for the form of recent versions, which lacks its end */
    private static byte[] gzip(boolean whole) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes, true)) {
            out.write(TEXT);
            out.flush();
            if (!whole) {
                return bytes.toByteArray();
            }
        }
        return bytes.toByteArray();
    }

    private static AssetMetadata metadata() {
        return AssetMetadata.permanent(AssetId.random(), "n", 7, "", Instant.ofEpochSecond(9));
    }

    private AssetId stored(byte[] hash, byte[] bytes) throws SQLException {
        var metadata = metadata();
        database.addToXAssets(metadata, hash, bytes);
        return metadata.id();
    }

    private void expectText(AssetId id) throws IOException {
        var entry = testee.tryFetchDataMetadata(id).toOptional().orElseThrow();
        assertThat(entry.content().toOctets()).isEqualTo(Octets.copyOf(TEXT));
        assertThat(entry.record().hash()).isEqualTo(ContentHash.of(Octets.copyOf(TEXT)));
        assertThat(entry.record().length()).isEqualTo(TEXT.length);
    }

    @Test
    void readsCompressedBytes() throws SQLException, IOException {
        var bytes = gzip(true);
        expectText(stored(hash(bytes), bytes));
    }

    @Test
    void readsCompressedBytesThatLackTheirEnd() throws SQLException, IOException {
        var bytes = gzip(false);
        expectText(stored(hash(bytes), bytes));
    }

    @Test
    void bytesThatWereCutAreDamaged() throws SQLException, IOException {
        var whole = gzip(true);
        var cut = Arrays.copyOf(whole, whole.length - 20);
        var damaged = List.of(stored(hash(whole), cut), stored(hash(TEXT), Arrays.copyOf(TEXT, 100)));
        for (var id : damaged) {
            assertThat(testee.tryFetchData(id)).isInstanceOf(StorageResult.Failure.class);
        }
        var readable = stored(hash(new byte[1]), new byte[1]);
        assertThat(testee.tryList(AssetId.ZERO, 2).toOptional().orElseThrow())
                .extracting(record -> record.metadata().id())
                .containsExactly(readable);
        assertThat(testee.figures().damaged()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void oneContentServesTwoIds() throws SQLException, IOException {
        var bytes = gzip(true);
        expectText(stored(hash(bytes), bytes));
        expectText(stored(hash(bytes), bytes));
        assertThat(database.text("select count(*) from XAssetsData")).isEqualTo("1");
    }

    @Test
    void whatHasLostItsBytesIsNotThere() throws SQLException {
        var id = stored(hash(TEXT), TEXT);
        database.execute("delete from XAssetsData");
        assertThat(testee.tryFetchData(id)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(testee.tryFetchExisting(List.of(id))).isEqualTo(new StorageResult.Success<>(Set.of()));
        assertThat(testee.figures().lost()).isEqualTo(1);
    }

    @Test
    void readsTablesThatLostTheirCapitals() throws SQLException, IOException {
        var bytes = gzip(true);
        var id = stored(hash(bytes), bytes);
        database.execute("rename table XAssetsMeta to xassetsmeta, XAssetsData to xassetsdata");
        expectText(id);
    }
}
