// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.chain.ChainSource;
import org.skerry.ejb.asset.chain.ChainStorageProvider;

/** A grid moves here from an OpenSimulator without a pause. */
class ReadThroughTest {
    @Test
    void whatWasAskedForStaysWhenTheOldDatabaseIsSwitchedOff() throws SQLException, IOException, InterruptedException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        var store = new InMemoryStorageProvider();
        var asked = AssetMetadata.permanent(AssetId.random(), "asked", 7, "me", Instant.ofEpochSecond(7));
        database.addToAssets(asked, new byte[100_000]);
        try (var old = database.provider(OpenSimKind.ASSETS, Optional.empty(), Optional.empty())) {
            var chain = new ChainStorageProvider(store, List.of(new ChainSource("opensim", old, true)));
            assertThat(Race.of(
                            6,
                            _ -> chain.tryFetchData(asked.id())
                                    .toOptional()
                                    .orElseThrow()
                                    .length()))
                    .containsOnly(100_000L);
            assertThat(chain.figures().getFirst().name()).isEqualTo("opensim");
        }
        assertThat(store.tryFetchMetadata(asked.id()).toOptional().orElseThrow().metadata())
                .isEqualTo(asked);
        assertThat(store.tryFetchData(asked.id()).toOptional().orElseThrow().toOctets())
                .isEqualTo(Octets.owning(new byte[100_000]));
        assertThat(database.text("select count(*) from assets")).isEqualTo("1");
    }
}
