// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.ContentFacts;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.index.AssetUses.Cursor;
import org.skerry.ejb.asset.index.AssetUses.HeldItem;
import org.skerry.ejb.asset.index.AssetUses.Referrer;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class IndexTest {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final IndexTask task = new IndexTask();
    private final AssetUses uses = new AssetUses();
    private CatalogStorageProvider catalog;

    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @BeforeEach
    void open() {
        for (var table : List.of(
                "asset",
                "asset_recycled",
                "asset_reference",
                "asset_searched",
                "asset_worn",
                "asset_index_state",
                "avatar_value",
                "avatar",
                "baked_texture",
                "inventory_item")) {
            database().call(em -> em.createNativeQuery("delete from " + table).executeUpdate());
        }
        catalog = new CatalogStorageProvider(database(), List.of(blobs), new Spool(folder), ContentFacts.NONE, clock);
        task.transactions = database();
        task.clock = clock;
        task.contents = catalog::content;
        uses.transactions = database();
    }

    private AssetId store(int type, String text) {
        return catalog.tryCreateAsset(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "called " + text, type, "", clock.instant()),
                        Octets.utf8(text)))
                .toOptional()
                .orElseThrow();
    }

    private Progress index(boolean dryRun) {
        var order = new JobOrder(new JobId(UUID.randomUUID()), dryRun, Map.of(), clock.instant());
        var progress = Progress.START;
        while (true) {
            var step = task.step(order, progress);
            progress = step.progress();
            if (!(step instanceof Step.More)) {
                assertThat(step).isInstanceOf(Step.Finished.class);
                return progress;
            }
        }
    }

    private List<Referrer> referrers(AssetId asset, int page) {
        var all = new ArrayList<Referrer>();
        var next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            var some = uses.referrers(asset, next.get(), page);
            assertThat(some.assets()).hasSizeLessThanOrEqualTo(page);
            all.addAll(some.assets());
            next = some.next();
        }
        return all;
    }

    private void sql(String statement, Map<String, Object> parameters) {
        database().call(em -> {
            var query = em.createNativeQuery(statement);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    @Test
    void whatRefersToAnAssetIsFoundOnceItIsIndexed() {
        var texture = store(0, "no picture");
        var object = store(6, "<UUID>" + texture + "</UUID>");
        assertThat(uses.state()).isEqualTo(new IndexState(Optional.empty(), 0));
        assertThat(index(true).count(IndexTask.SEARCHED)).isEqualTo(2);
        assertThat(referrers(texture, 5)).isEmpty();
        var report = index(false);
        assertThat(report.count(IndexTask.SEARCHED)).isEqualTo(2);
        assertThat(referrers(texture, 5))
                .containsExactly(new Referrer(object, "called <UUID>" + texture + "</UUID>", 6));
        assertThat(uses.state()).isEqualTo(new IndexState(Optional.of(clock.instant()), 0));
        assertThat(index(false).count(IndexTask.SEARCHED)).isZero();
        var later = store(7, "see " + texture);
        assertThat(index(true).count(IndexTask.SEARCHED)).isEqualTo(1);
        assertThat(index(false).count(IndexTask.SEARCHED)).isEqualTo(1);
        assertThat(referrers(texture, 5)).extracting(Referrer::id).containsExactlyInAnyOrder(object, later);
    }

    /** Many contents, and contents that many assets have. */
    @Test
    void referrersComeInPages() {
        var texture = store(0, "no picture");
        var all = new TreeSet<String>();
        for (var number = 0; number < 30; number++) {
            for (var copies = number % 7; copies >= 0; copies--) {
                all.add(store(6, texture + " in " + number).toString());
            }
        }
        index(false);
        for (var page : List.of(1, 3, 7, 500)) {
            var found = referrers(texture, page).stream()
                    .map(referrer -> referrer.id().toString())
                    .toList();
            assertThat(found).hasSameElementsAs(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsGoneIsForgotten() {
        var texture = store(0, "no picture");
        var object = store(6, "<UUID>" + texture + "</UUID>");
        index(false);
        catalog.tryDeleteAsset(object);
        assertThat(referrers(texture, 5)).isEmpty();
        assertThat(index(false).count(IndexTask.FORGOTTEN)).isEqualTo(1);
        assertThat(database()
                        .<Boolean>read(em -> em.createNativeQuery("select 1 from asset_reference")
                                .getResultList()
                                .isEmpty()))
                .isTrue();
    }

    @Test
    void whatCannotBeReadIsToldAndTriedAgain() {
        var texture = store(0, "no picture");
        store(6, "lost " + texture);
        blobs.tryRemove(ContentHash.of(Octets.utf8("lost " + texture)));
        assertThat(index(false).count(IndexTask.UNREADABLE)).isEqualTo(1);
        assertThat(uses.state().unreadable()).isEqualTo(1);
        blobs.spoil(ContentHash.of(Octets.utf8("lost " + texture)), Octets.utf8("lost " + texture));
        index(false);
        assertThat(uses.state().unreadable()).isZero();
        assertThat(referrers(texture, 5)).hasSize(1);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        var first = store(6, "one");
        var second = store(6, "two");
        task.contents = _ -> new StorageResult.Failure<>("away");
        assertThatThrownBy(() -> index(false)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(Set.of(first, second)).hasSize(2);
    }

    @Test
    void whatPeopleWearIsKnownAsOfTheIndex() {
        var user = UUID.randomUUID();
        var shirt = store(5, "a shirt");
        var bake = store(0, "a bake");
        sql("insert into avatar (user_id, version) values (:user, 1)", Map.of("user", user));
        sql(
                "insert into avatar_value (user_id, ordinal, item_name, item_value) values (:user, 0, 'Wearable 4:0', :text)",
                Map.of("user", user, "text", UUID.randomUUID() + ":" + shirt));
        sql(
                "insert into baked_texture (user_id, document) values (:user, :document)",
                Map.of("user", user, "document", ("<t>" + bake + "</t>").getBytes(StandardCharsets.UTF_8)));
        index(false);
        var wearer = Optional.of(new AgentId(user));
        assertThat(uses.holders(shirt, 5)).containsExactly(new Holder(HolderKind.WEARABLE, user, "", wearer));
        assertThat(uses.holders(bake, 5)).containsExactly(new Holder(HolderKind.BAKE, user, "", wearer));
        sql("delete from avatar_value", Map.of());
        index(false);
        assertThat(uses.holders(shirt, 5)).isEmpty();
    }

    @Test
    void regionsProfilesAndGroupsAreAskedAsTheyAre() {
        var asset = store(0, "a picture of something");
        var who = UUID.randomUUID();
        sql(
                "insert into asset_holding (report_id, region_id, asset_id) values (:id, :id, :asset), (:id, :id, :asset)",
                Map.of("id", who, "asset", asset.value()));
        sql(
                "insert into profile_pick (id, creator_id, top, name, original_name, description, parcel_id, snapshot_id,"
                        + " parcel_name, sim_name, global_position, gatekeeper, sort_order, enabled) values (:user, :user,"
                        + " false, 'a place', '', '', :user, :asset, '', '', '', '', 0, true)",
                Map.of("user", who, "asset", asset.value()));
        sql(
                "insert into user_group (id, name, name_folded, charter, founder_id, founder_uui, service_location,"
                        + " insignia_id, allow_publish, mature, open_enrollment, show_in_list, fee, owner_role, version)"
                        + " values (:user, 'some group', :folded, '', :user, '', '', :asset, false, false, false, false, 0,"
                        + " :user, 1)",
                Map.of("user", who, "folded", who.toString(), "asset", asset.value()));
        assertThat(uses.holders(asset, 5))
                .containsExactly(
                        new Holder(HolderKind.REGION, who, "", Optional.empty()),
                        new Holder(HolderKind.PICK, who, "a place", Optional.of(new AgentId(who))),
                        new Holder(HolderKind.GROUP, who, "some group", Optional.of(new AgentId(who))));
    }

    @Test
    void itemsComeByOwnerOrAll() {
        var asset = store(7, "a note");
        var mine = item(asset);
        var others = item(asset);
        item(store(7, "another note"));
        var all = uses.items(asset, Optional.empty(), BEFORE_ALL, 5);
        assertThat(all).extracting(HeldItem::owner).containsExactlyInAnyOrder(mine, others);
        assertThat(uses.items(asset, Optional.of(mine), BEFORE_ALL, 5))
                .extracting(HeldItem::owner)
                .containsExactly(mine);
        assertThat(uses.items(asset, Optional.empty(), all.getFirst().id(), 5)).containsExactly(all.getLast());
        assertThat(all.stream().map(HeldItem::name).collect(Collectors.toSet())).containsExactly("i");
    }

    /** In the inventory of somebody new, who is returned. */
    private AgentId item(AssetId asset) {
        var owner = UUID.randomUUID();
        sql(
                "insert into inventory_folder (id, owner_id, name, type, version) values (:owner, :owner, 'f', 0, 1)",
                Map.of("owner", owner));
        sql(
                "insert into inventory_item (id, owner_id, folder_id, name, description, asset_id, asset_type,"
                        + " inventory_type, creator_id, creator_data, created, perm_base, perm_current, perm_everyone,"
                        + " perm_group, perm_next, group_id, group_owned, flags, sale_price, sale_type) values (:item, :owner,"
                        + " :owner, 'i', '', :asset, 6, 6, '', '', :now, 0, 0, 0, 0, 0, :owner, false, 0, 0, 0)",
                Map.of("item", UUID.randomUUID(), "owner", owner, "asset", asset.value(), "now", clock.instant()));
        return new AgentId(owner);
    }

    @Test
    void itGoesOnAfterAnyStepThatIsLost() {
        var texture = store(0, "no picture");
        for (var number = 0; number < 450; number++) {
            store(6, texture + " in " + number);
        }
        var order = new JobOrder(new JobId(UUID.randomUUID()), false, Map.of(), clock.instant());
        var progress = Progress.START;
        Step step;
        do {
            // its progress is lost
            task.step(order, progress);
            clock.step(Duration.ofSeconds(1));
            step = task.step(order, progress);
            progress = step.progress();
        } while (step instanceof Step.More);
        assertThat(referrers(texture, 100)).hasSize(450);
    }

    @Test
    void noOptionsAreTaken() {
        assertThatThrownBy(() -> task.check(Map.of("all", "true"))).isInstanceOf(IllegalArgumentException.class);
    }
}
