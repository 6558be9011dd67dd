// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

class AssetsTableTest extends OpenSimRows {
    AssetsTableTest() {
        super(OpenSimKind.ASSETS);
    }

    @Override
    public void add(AssetMetadata asset, byte[] data) throws SQLException {
        database.addToAssets(asset, data);
    }

    @Test
    void readsWhatHasNoBytesAndNoDate() throws SQLException {
        var metadata = AssetMetadata.permanent(AssetId.random(), "", 10, "", Instant.EPOCH);
        add(metadata, new byte[0]);
        database.execute("update assets set create_time = null");
        var record = testee.tryFetchMetadata(metadata.id()).toOptional().orElseThrow();
        assertThat(record.metadata()).isEqualTo(metadata);
        assertThat(record.length()).isZero();
    }

    @Test
    void whatHasNoUuidIsLeftOutOfWalks() throws SQLException {
        add(AssetMetadata.permanent(AssetId.random(), "right", 7, "", Instant.EPOCH), new byte[1]);
        database.execute("insert into assets (id, name, description, assetType, local, temporary, data)"
                + " values ('a name', '', '', 0, 0, 0, ''), ('zzz', '', '', 0, 0, 0, '')");
        assertThat(testee.tryList(AssetId.ZERO, 1).toOptional().orElseThrow()).hasSize(1);
        assertThat(testee.forEach(_ -> {}, 0, 5)).isEqualTo(new StorageResult.Success<>(1));
    }

    @Test
    void readsOnAfterTheServerHasClosedItsConnections() throws SQLException {
        var metadata = AssetMetadata.permanent(AssetId.random(), "n", 7, "", Instant.EPOCH);
        add(metadata, new byte[1]);
        assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Success.class);
        var open = "select min(id) from information_schema.processlist where db = database() and id <> connection_id()";
        database.execute("kill " + database.text(open));
        assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Success.class);
        assertThat(testee.figures().failed()).isZero();
    }
}
