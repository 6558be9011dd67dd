// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.persistence.Transactions;

class SweepTest {
    private static final Duration LONG = SweptGrid.GRACE.plusDays(1);

    @TempDir
    Path folder;

    private SweptGrid grid;

    Transactions database() {
        return SweepDatabases.h2();
    }

    @BeforeEach
    void open() {
        grid = SweptGrid.empty(database(), folder);
    }

    private AssetId old(int type, String data) {
        var id = grid.store(type, data);
        assertThat(grid.sql(
                        "update asset set stored = :then where id = :id",
                        Map.of("then", grid.clock.instant().minus(LONG), "id", id.value())))
                .isEqualTo(1);
        return id;
    }

    private static Step.Finished finished(Step step) {
        assertThat(step).isInstanceOf(Step.Finished.class);
        return (Step.Finished) step;
    }

    @Test
    void whatAnItemHoldsStaysWithAllThatItRefersTo() {
        var texture = old(0, "no picture at all");
        var inBase64 = old(0, "another");
        var raw = ByteBuffer.allocate(20)
                .putInt(7)
                .putLong(inBase64.value().getMostSignificantBits())
                .putLong(inBase64.value().getLeastSignificantBits())
                .array();
        var inside = old(6, "<TextureEntry>" + Base64.getEncoder().encodeToString(raw) + "</TextureEntry>");
        var object = old(6, "<AssetID>" + inside + "</AssetID><UUID>" + texture + "</UUID>");
        var nobodys = old(7, "a note");
        grid.give(object);
        var report = finished(grid.run(false)).progress();
        assertThat(List.of(texture, inBase64, inside, object)).allMatch(grid::isInCatalog);
        assertThat(grid.isInCatalog(nobodys)).isFalse();
        assertThat(report.count(Removal.RECYCLED)).isEqualTo(1);
        assertThat(report.count(Marking.UNREADABLE)).isZero();
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var kept = old(7, "kept");
        grid.give(kept);
        var nobodys = old(7, "nobody's");
        var report = finished(grid.run(true)).progress();
        assertThat(report.count(Removal.RECYCLED)).isEqualTo(1);
        assertThat(report.count(Removal.RECYCLED_BYTES)).isEqualTo(8);
        assertThat(report.told("recycled-ids").toString()).contains(nobodys.toString());
        assertThat(grid.isInCatalog(nobodys)).isTrue();
        assertThat(grid.bin.count()).isZero();
    }

    @Test
    void whatWasStoredLatelyStaysWithWhatItRefersTo() {
        var texture = old(0, "texture");
        var fresh = grid.store(6, "<UUID>" + texture + "</UUID>");
        grid.run(false);
        assertThat(grid.isInCatalog(fresh)).isTrue();
        assertThat(grid.isInCatalog(texture)).isTrue();
    }

    @Test
    void eachRootOfTheGridCounts() {
        var user = UUID.randomUUID();
        var worn = old(5, "shirt");
        grid.sql("insert into avatar (user_id, version) values (:user, 1)", Map.of("user", user));
        grid.sql(
                "insert into avatar_value (user_id, ordinal, item_name, item_value) values (:user, 0, 'Wearable 4:0', :text)",
                Map.of("user", user, "text", UUID.randomUUID() + ":" + worn));
        var baked = old(0, "baked");
        grid.sql(
                "insert into baked_texture (user_id, document) values (:user, :document)",
                Map.of(
                        "user",
                        user,
                        "document",
                        ("<BakedAppearance><t>" + baked + "</t>").getBytes(StandardCharsets.UTF_8)));
        var insignia = old(0, "insignia");
        grid.sql(
                "insert into user_group (id, name, name_folded, charter, founder_id, founder_uui, service_location,"
                        + " insignia_id, allow_publish, mature, open_enrollment, show_in_list, fee, owner_role, version)"
                        + " values (:user, 'g', :folded, '', :user, '', '', :asset, false, false, false, false, 0, :user, 1)",
                Map.of("user", user, "folded", user.toString(), "asset", insignia.value()));
        var snapshot = old(0, "snapshot");
        grid.sql(
                "insert into profile_pick (id, creator_id, top, name, original_name, description, parcel_id, snapshot_id,"
                        + " parcel_name, sim_name, global_position, gatekeeper, sort_order, enabled) values (:user, :user,"
                        + " false, '', '', '', :user, :asset, '', '', '', '', 0, true)",
                Map.of("user", user, "asset", snapshot.value()));
        var held = old(6, "in the world");
        assertThat(grid.holdings.report(
                        new RegionId(user),
                        List.of(held, AssetId.random(), held).iterator()))
                .isEqualTo(2);
        grid.run(false);
        assertThat(List.of(worn, baked, insignia, snapshot, held)).allMatch(grid::isInCatalog);
        assertThat(grid.holdings.report(new RegionId(user), List.<AssetId>of().iterator()))
                .isZero();
        grid.run(false);
        assertThat(grid.isInCatalog(held)).isFalse();
    }

    @Test
    void aReadBringsBackWhatWasRecycled() {
        var id = old(7, "needed after all");
        grid.run(false);
        assertThat(grid.isInCatalog(id)).isFalse();
        assertThat(grid.bin.count()).isEqualTo(1);
        assertThat(grid.storage.tryFetchData(id)).isInstanceOf(StorageResult.Success.class);
        assertThat(grid.isInCatalog(id)).isTrue();
        assertThat(grid.bin.count()).isZero();
        assertThat(grid.bin.missed()).isEqualTo(1);
        grid.run(false);
        assertThat(grid.storage.tryFetchExisting(List.of(id, AssetId.random())).toOptional())
                .isEqualTo(Optional.of(Set.of(id)));
        assertThat(grid.isInCatalog(id)).isTrue();
        assertThat(grid.storage.tryFetchMetadata(AssetId.random())).isInstanceOf(StorageResult.NotFound.class);
    }

    /** An asset never changes, not even by way of the bin. */
    @Test
    void whoStoresUnderTheIdOfWhatWasRecycledFindsItTaken() throws IOException {
        var id = old(7, "the first");
        grid.run(false);
        assertThat(grid.isInCatalog(id)).isFalse();
        var again = new Asset(AssetMetadata.permanent(id, "n", 7, "", grid.clock.instant()), Octets.utf8("a second"));
        assertThat(grid.storage.tryCreateAsset(again).toOptional()).contains(id);
        assertThat(grid.bin.count()).isZero();
        assertThat(grid.storage.tryFetchData(id).toOptional().orElseThrow().toOctets())
                .isEqualTo(Octets.utf8("the first"));
    }

    @Test
    void whatIsNeededAgainComesBackWithTheNextSweep() {
        var texture = old(0, "texture");
        var object = old(6, "<UUID>" + texture + "</UUID>");
        grid.run(false);
        assertThat(grid.bin.count()).isEqualTo(2);
        grid.give(object);
        assertThat(finished(grid.run(true)).progress().count(Removal.RESTORED)).isEqualTo(2);
        assertThat(grid.bin.count()).isEqualTo(2);
        assertThat(finished(grid.run(false)).progress().count(Removal.RESTORED)).isEqualTo(2);
        assertThat(List.of(texture, object)).allMatch(grid::isInCatalog);
    }

    @Test
    void bytesGoAfterTheirTimeAndOnlyIfNobodyHasThem() {
        var shared = old(7, "same bytes");
        var mine = old(7, "same bytes");
        var alone = old(7, "other bytes");
        grid.give(mine);
        grid.run(false);
        assertThat(grid.isInCatalog(shared)).isFalse();
        grid.clock.step(SweptGrid.RECYCLE.minusDays(1));
        assertThat(finished(grid.run(false)).progress().count(Removal.FORGOTTEN))
                .isZero();
        grid.clock.step(Duration.ofDays(2));
        var report = finished(grid.run(false)).progress();
        assertThat(report.count(Removal.FORGOTTEN)).isEqualTo(2);
        assertThat(report.count(Removal.BYTES_REMOVED)).isEqualTo(1);
        assertThat(report.count(Removal.SIZE_REMOVED)).isEqualTo(11);
        assertThat(grid.storage.tryFetchData(mine)).isInstanceOf(StorageResult.Success.class);
        assertThat(grid.storage.tryFetchMetadata(alone)).isInstanceOf(StorageResult.NotFound.class);
        assertThat(grid.blobs.tryFetch(ContentHash.of(Octets.utf8("other bytes"))))
                .isInstanceOf(StorageResult.NotFound.class);
    }

    /** A store keeps the bytes first and writes the row then; in between nothing shows that they are needed. */
    @Test
    void bytesThatAStoreHasJustKeptStay() {
        var id = old(7, "rare bytes");
        grid.run(false);
        grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
        var kept = new boolean[1];
        grid.run(grid.sweep(7, true), false, Map.of(), () -> {
            if (!kept[0]) {
                grid.blobs.tryKeep(Spooled.of(Octets.utf8("rare bytes")));
                kept[0] = true;
            }
        });
        assertThat(grid.isInCatalog(id)).isFalse();
        assertThat(grid.blobs.tryFetch(ContentHash.of(Octets.utf8("rare bytes"))))
                .isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void aRegionThatHasNotReportedStopsTheSweep() {
        var region = UUID.randomUUID();
        grid.sql(
                "insert into region (id, scope_id, name, name_folded, loc_x, loc_y, size_x, size_y, host, http_port,"
                        + " server_uri, udp_port, flags, online, default_region, fallback_region, access, map_texture,"
                        + " parcel_map_texture, secret, owner_id, registered) values (:id, :id, 'Silent', 'silent', 0, 0, 256,"
                        + " 256, 'h', 1, 'u', 1, 4, true, false, false, 13, :id, :id, '', :id, :now)",
                Map.of("id", region, "now", grid.clock.instant()));
        var nobodys = old(7, "nobody's");
        var task = grid.sweep(7, false);
        var refused = grid.run(task, false, Map.of(), () -> {});
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Step.Refused.class, step -> assertThat(step.reason()).contains("Silent", "trust-unreported"));
        assertThat(grid.isInCatalog(nobodys)).isTrue();
        assertThat(finished(grid.run(task, true, Map.of(), () -> {}))
                        .progress()
                        .told(SweepTask.UNREPORTED)
                        .toString())
                .contains("Silent");
        grid.holdings.report(new RegionId(region), List.<AssetId>of().iterator());
        finished(grid.run(task, false, Map.of(), () -> {}));
        assertThat(grid.isInCatalog(nobodys)).isFalse();
        grid.clock.step(Duration.ofHours(27));
        assertThat(grid.run(task, false, Map.of(), () -> {})).isInstanceOf(Step.Refused.class);
        // it is away, and changes nothing while it is
        grid.sql("update region set online = false where id = :id", Map.of("id", region));
        finished(grid.run(task, false, Map.of(), () -> {}));
        assertThat(grid.holdings.forget(new RegionId(region))).isTrue();
        assertThat(grid.run(task, false, Map.of(), () -> {})).isInstanceOf(Step.Refused.class);
    }

    @Test
    void aNeededAssetThatCannotBeReadStopsTheSweep() {
        var object = old(6, "who knows what this refers to");
        grid.give(object);
        grid.give(old(6, "this is well"));
        var nobodys = old(7, "nobody's");
        grid.blobs.tryRemove(ContentHash.of(Octets.utf8("who knows what this refers to")));
        var refused = grid.run(false);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Step.Refused.class, step -> assertThat(step.reason()).contains("1 assets", "scrub"));
        assertThat(refused.progress().told("unreadable-ids").toString()).contains(object.toString());
        assertThat(grid.isInCatalog(nobodys)).isTrue();
        finished(grid.run(grid.sweep(7, true), false, Map.of(SweepTask.DESPITE_UNREADABLE, "true"), () -> {}));
        assertThat(grid.isInCatalog(nobodys)).isFalse();
        assertThat(grid.catalog.tryFetchMetadata(object).toOptional().map(AssetRecord::metadata))
                .isPresent();
    }

    /** Their tables are empty here, and everything would seem to be nobody's. */
    @Test
    void rootsThatAnotherServerHasStopTheSweep() {
        var nobodys = old(7, "nobody's");
        assertThat(grid.run(grid.sweep(7, true, "inventory"), false, Map.of(), () -> {}))
                .isInstanceOfSatisfying(
                        Step.Refused.class, step -> assertThat(step.reason()).contains("inventory"));
        assertThat(grid.isInCatalog(nobodys)).isTrue();
    }

    @Test
    void whatWasSearchedOnceIsNotReadAgain() {
        var texture = old(0, "no picture at all");
        var object = old(6, "<UUID>" + texture + "</UUID>" + packed(AssetId.random()));
        grid.give(object);
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isEqualTo(2);
        var second = old(7, "and " + texture);
        grid.give(second);
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isEqualTo(1);
        var all = finished(grid.run(grid.sweep(7, true), false, Map.of(SweepTask.READ_ALL, "true"), () -> {}));
        assertThat(all.progress().count(Marking.SEARCHED)).isEqualTo(3);
        // of another version nothing is believed
        grid.sql("update asset_searched set parser = parser - 1", Map.of());
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isEqualTo(3);
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isZero();
        assertThat(List.of(texture, object, second)).allMatch(grid::isInCatalog);
    }

    private static String packed(AssetId id) {
        var raw = ByteBuffer.allocate(18)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
        return "<TextureEntry>" + Base64.getEncoder().encodeToString(raw) + "</TextureEntry>";
    }

    /** Assets of another grid come one by one as they are asked for, and under the ids that they had there. */
    @Test
    void whatIsStoredAfterWhatRefersToItStays() {
        var random = AssetId.random();
        var odd = AssetId.of("00000000-0000-2222-3333-100000001001");
        var written = AssetId.of("11111111-0000-0000-0000-100000001001");
        var object = old(6, packed(random) + packed(odd) + " " + written);
        grid.give(object);
        finished(grid.run(false));
        grid.clock.step(Duration.ofDays(1));
        for (var id : List.of(random, odd, written)) {
            grid.store(id, 7, Octets.utf8("came later " + id));
        }
        grid.clock.step(LONG);
        var nobodys = old(7, "nobody's");
        finished(grid.run(false));
        assertThat(List.of(object, random, odd, written)).allMatch(grid::isInCatalog);
        assertThat(grid.isInCatalog(nobodys)).isFalse();
    }

    /** The content decides, and not the id: one that is stored anew may have another. */
    @Test
    void anIdThatHasAnotherContentNowIsSearchedAnew() {
        var texture = old(0, "no picture at all");
        var id = old(7, "this refers to nothing");
        grid.give(id);
        finished(grid.run(true));
        grid.catalog.tryDeleteAsset(id);
        grid.store(id, 7, Octets.utf8("this refers to " + texture));
        finished(grid.run(false));
        assertThat(grid.isInCatalog(texture)).isTrue();
    }

    @Test
    void moreIdsThanTheIndexTakesAreReadEachTime() {
        var text = new StringBuilder();
        var first = old(0, "no picture at all");
        text.append(first);
        for (var count = 0; count < 2000; count++) {
            text.append(' ').append(UUID.randomUUID());
        }
        var later = AssetId.random();
        grid.give(old(7, text + " " + later));
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isEqualTo(2);
        grid.store(later, 7, Octets.utf8("came later"));
        grid.clock.step(LONG);
        assertThat(finished(grid.run(false)).progress().count(Marking.SEARCHED)).isEqualTo(2);
        assertThat(List.of(first, later)).allMatch(grid::isInCatalog);
    }

    /** What is kept of a content is kept for ever, so it must be that content. */
    @Test
    void aDamagedContentIsNotTakenForWhatItWas() {
        var texture = old(0, "no picture at all");
        var text = "see " + texture;
        grid.give(old(7, text));
        var hash = ContentHash.of(Octets.utf8(text));
        grid.blobs.spoil(hash, Octets.utf8("x".repeat(text.length())));
        assertThat(grid.run(false)).isInstanceOf(Step.Refused.class);
        grid.blobs.spoil(hash, Octets.utf8(text));
        finished(grid.run(false));
        assertThat(grid.isInCatalog(texture)).isTrue();
    }

    /** Two that are lost are not the store being away, although all that had to be read is lost. */
    @Test
    void lostOnesBesideKnownOnesAreUnreadableAndNotAway() {
        grid.give(old(7, "this is well"));
        finished(grid.run(false));
        grid.give(old(7, "lost"));
        grid.give(old(7, "lost too"));
        grid.blobs.tryRemove(ContentHash.of(Octets.utf8("lost")));
        grid.blobs.tryRemove(ContentHash.of(Octets.utf8("lost too")));
        assertThat(grid.run(false)).isInstanceOf(Step.Refused.class);
    }

    @Test
    void onlyKnownOptionsAreTaken() {
        assertThatThrownBy(() -> grid.sweep(7, true).check(Map.of("force", "true")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
