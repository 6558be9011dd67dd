// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** A region asks for hundreds of assets at once when it starts. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ExistingAssetsTest {
    @TempDir
    Path folder;

    private record Counting(Transactions database, AtomicInteger calls) implements Transactions {
        @Override
        public <T> T call(Function<EntityManager, T> work) {
            calls.incrementAndGet();
            return database.call(work);
        }
    }

    @Test
    void manyIdsAreLookedUpInOneTransaction() {
        var counting = new Counting(TestDatabase.sharedH2(), new AtomicInteger());
        var bean = new AssetServiceBean();
        bean.storage = Catalogs.onFiles(counting, folder);
        bean.clock = Clock.systemUTC();
        var stored = bean.store(new Asset(
                AssetMetadata.permanent(
                        AssetId.random(), "n", 7, "", Clock.systemUTC().instant()),
                Octets.utf8("x")));
        var asked = new ArrayList<>(Stream.generate(AssetId::random).limit(2500).toList());
        asked.add(1700, stored);
        counting.calls().set(0);

        assertThat(bean.existing(asked)).containsExactly(stored);
        assertThat(counting.calls()).hasValue(1);
    }
}
