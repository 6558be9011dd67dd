// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogSearch.Wanted;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class CatalogSearchTest {
    private static final AgentId ME = new AgentId(UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000b"));

    @TempDir
    Path folder;

    private final CatalogSearch search = new CatalogSearch();
    private CatalogStorageProvider catalog;

    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @BeforeEach
    void open() {
        database().call(em -> em.createNativeQuery("delete from asset").executeUpdate());
        database().call(em -> em.createNativeQuery("delete from inventory_item").executeUpdate());
        var clock = new SteppedClock();
        catalog = new CatalogStorageProvider(
                database(), List.of(new InMemoryBlobs(clock)), new Spool(folder), ContentFacts.NONE, clock);
        search.transactions = database();
        search.ahead = WriteAhead.NONE;
    }

    private AssetId store(String name, int type, String creator) {
        return catalog.tryCreateAsset(new Asset(
                        AssetMetadata.permanent(AssetId.random(), name, type, creator, Instant.EPOCH),
                        Octets.utf8("x")))
                .toOptional()
                .orElseThrow();
    }

    private List<AssetId> found(Wanted wanted, int page) {
        var all = new ArrayList<AssetId>();
        var next = Optional.of(AssetId.ZERO);
        while (next.isPresent()) {
            var some = search.find(wanted, next.get(), page, _ -> true);
            assertThat(some.assets()).hasSizeLessThanOrEqualTo(page);
            some.assets().stream()
                    .map(AssetRecord::metadata)
                    .map(AssetMetadata::id)
                    .forEach(all::add);
            next = some.next();
        }
        return all;
    }

    private static Wanted named(String name) {
        return new Wanted(name, Set.of(), "", Optional.empty());
    }

    @Test
    void aPartOfTheNameInEitherCaseWillDo() {
        var wall = store("Stone Wall", 0, "");
        var sale = store("100% off_", 0, "");
        var street = store("Große STRASSE", 0, "");
        assertThat(found(named("one w"), 5)).containsExactly(wall);
        assertThat(found(named("STONE"), 5)).containsExactly(wall);
        assertThat(found(named("100%"), 5)).containsExactly(sale);
        assertThat(found(named("f_"), 5)).containsExactly(sale);
        assertThat(found(named("1%0"), 5)).isEmpty();
        assertThat(found(named("große"), 5)).contains(street);
        assertThat(found(named("!"), 5)).isEmpty();
        assertThat(found(named(""), 1)).containsExactlyInAnyOrder(wall, sale, street);
    }

    @Test
    void typesAndCreatorsNarrowIt() {
        var mine = store("one", 0, ME + ";http://elsewhere.example/;Some Body");
        var others = store("one", 7, "bbbbbbbb-0000-4000-8000-00000000000b");
        assertThat(found(new Wanted("one", Set.of(7, 8), "", Optional.empty()), 5))
                .containsExactly(others);
        assertThat(found(new Wanted("", Set.of(), "AAAAAAAA", Optional.empty()), 5))
                .containsExactly(mine);
    }

    @Test
    void anOwnerSeesWhatItMadeAndWhatItHas() {
        var made = store("made", 0, ME.toString());
        var had = store("had", 7, "");
        store("neither", 7, "");
        item(ME, had);
        item(ME, had);
        item(new AgentId(UUID.randomUUID()), store("another's", 7, ""));
        var mine = new Wanted("", Set.of(), "", Optional.of(ME));
        for (var page : List.of(1, 2, 48)) {
            assertThat(found(mine, page)).containsExactlyInAnyOrder(made, had);
        }
        assertThat(found(new Wanted("HAD", Set.of(), "", Optional.of(ME)), 5)).containsExactly(had);
    }

    private void item(AgentId owner, AssetId asset) {
        var parameters = Map.of(
                "item", UUID.randomUUID(), "folder", UUID.randomUUID(), "owner", owner.value(), "asset", asset.value());
        database().call(em -> {
            em.createNativeQuery("insert into inventory_folder (id, owner_id, name, type, version)"
                            + " values (:folder, :owner, 'f', 0, 1)")
                    .setParameter("folder", parameters.get("folder"))
                    .setParameter("owner", parameters.get("owner"))
                    .executeUpdate();
            var query = em.createNativeQuery(
                    "insert into inventory_item (id, owner_id, folder_id, name, description, asset_id, asset_type,"
                            + " inventory_type, creator_id, creator_data, created, perm_base, perm_current,"
                            + " perm_everyone, perm_group, perm_next, group_id, group_owned, flags, sale_price,"
                            + " sale_type) values (:item, :owner, :folder, 'i', '', :asset, 6, 6, '', '',"
                            + " current_timestamp, 0, 0, 0, 0, 0, :folder, false, 0, 0, 0)");
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Each may have to be asked of a policy. */
    @Test
    void afterManyThatAreNotItThePageEnds() {
        for (var number = 0; number <= CatalogSearch.MOST_TESTED; number++) {
            store("one of many", 0, "");
        }
        var none = search.find(named("many"), AssetId.ZERO, 5, _ -> false);
        assertThat(none.assets()).isEmpty();
        var rest = search.find(named("many"), none.next().orElseThrow(), 5, _ -> true);
        assertThat(rest.assets()).hasSize(1);
        assertThat(rest.next()).isEmpty();
    }

    /** What the database cannot tell for sure is told afterwards, and pages are full all the same. */
    @Test
    void whatIsNotExactlyItIsLeftOut() {
        for (var number = 0; number < 450; number++) {
            store(number % 9 == 0 ? "ÄRGER" : "Übel", 0, "");
        }
        var page = search.find(
                named("ä"), AssetId.ZERO, 40, asset -> asset.metadata().name().equals("ÄRGER"));
        assertThat(page.assets()).hasSize(40);
        var rest = search.find(
                named("ä"),
                page.next().orElseThrow(),
                40,
                asset -> asset.metadata().name().equals("ÄRGER"));
        assertThat(rest.assets()).hasSize(10);
        assertThat(rest.next()).isEmpty();
    }
}
