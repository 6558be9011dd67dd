// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class AssetPageTest {
    private final InMemoryStorageProvider storage = new InMemoryStorageProvider();

    private void assets(int count) {
        for (var i = 1; i <= count; i++) {
            storage.tryCreateAsset(new Asset(
                    AssetMetadata.permanent(
                            new AssetId(new UUID(0, i)), "n" + i, i % 10 == 0 ? 7 : 0, "", Instant.EPOCH),
                    Octets.utf8("x")));
        }
    }

    @Test
    void pagesFollowOneAnother() {
        assets(25);
        var seen = new ArrayList<String>();
        var cursor = Optional.of(AssetId.ZERO);
        var pages = 0;
        while (cursor.isPresent()) {
            var page = AssetPage.read(storage, cursor.get(), 10, _ -> true);
            page.assets().forEach(asset -> seen.add(asset.metadata().name()));
            cursor = page.next();
            pages++;
        }
        assertThat(seen)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("n1", "n2")
                .endsWith("n25");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aPageOfFewIsFoundAmongMany() {
        assets(1_000);
        var page = AssetPage.read(
                storage, AssetId.ZERO, 1_000, asset -> asset.metadata().type() == 7);
        assertThat(page.assets()).hasSize(100);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aLongWalkStopsAndGoesOnLater() {
        assets(AssetPage.MOST_SEEN + 1);
        var none = AssetPage.read(storage, AssetId.ZERO, 10, _ -> false);
        assertThat(none.assets()).isEmpty();
        assertThat(none.next()).contains(new AssetId(new UUID(0, AssetPage.MOST_SEEN)));
        var rest = AssetPage.read(storage, none.next().orElseThrow(), 10, _ -> true);
        assertThat(rest.assets()).hasSize(1);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aBrokenStoreIsTold() {
        storage.fail(Optional.of("gone"));
        assertThatThrownBy(() -> AssetPage.read(storage, AssetId.ZERO, 10, _ -> true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(503));
    }
}
