// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.job.Step;

/** A store with a catalog of its own is read besides: what its assets refer to may be here. */
class SweepElsewhereTest {
    private static final Duration LONG = SweptGrid.GRACE.plusDays(1);

    @TempDir
    Path folder;

    private final InMemoryStorageProvider old = new InMemoryStorageProvider();
    private SweptGrid grid;

    @BeforeEach
    void open() {
        grid = SweptGrid.empty(SweepDatabases.h2(), folder);
        grid.elsewhere.add(old);
    }

    private AssetId here(int type, String data) {
        var id = grid.store(type, data);
        grid.sql(
                "update asset set stored = :then where id = :id",
                Map.of("then", grid.clock.instant().minus(LONG), "id", id.value()));
        return id;
    }

    private AssetId there(int type, String data) {
        var metadata = AssetMetadata.permanent(AssetId.random(), "n", type, "", grid.clock.instant());
        return old.tryCreateAsset(new Asset(metadata, Octets.utf8(data)))
                .toOptional()
                .orElseThrow();
    }

    @Test
    void whatIsNamedByAnAssetThatOnlyTheOtherHasStays() {
        var texture = here(0, "a texture that came over");
        var note = there(7, "see <UUID>" + texture + "</UUID>");
        var object = there(6, "<Inventory>" + note + "</Inventory>");
        grid.give(object);
        var nobodys = here(7, "nobody's");
        there(7, "which names <UUID>" + nobodys + "</UUID> and is nobody's");
        var report = grid.run(false);
        assertThat(report).isInstanceOf(Step.Finished.class);
        assertThat(grid.isInCatalog(texture)).isTrue();
        assertThat(grid.isInCatalog(nobodys)).isFalse();
        assertThat(report.progress().count(Marking.MARKED)).isEqualTo(3);
    }

    @Test
    void whatIsHereLeadsThereAndBackAgain() {
        var texture = here(0, "texture");
        var note = there(7, "see " + texture);
        grid.give(here(6, "<UUID>" + note + "</UUID>"));
        grid.run(false);
        assertThat(grid.isInCatalog(texture)).isTrue();
    }

    @Test
    void nothingGoesWhileTheOtherIsAway() throws IOException {
        var texture = here(0, "texture");
        grid.give(there(6, "<UUID>" + texture + "</UUID>"));
        old.fail(Optional.of("away"));
        assertThatThrownBy(() -> grid.run(false))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("away");
        assertThat(grid.isInCatalog(texture)).isTrue();
        old.fail(Optional.empty());
        assertThat(grid.run(false)).isInstanceOf(Step.Finished.class);
        assertThat(grid.isInCatalog(texture)).isTrue();
    }
}
