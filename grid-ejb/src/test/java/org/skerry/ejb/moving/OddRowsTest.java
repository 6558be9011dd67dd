// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What years leave behind in a database: mended where OpenSimulator lives with it, else refused with the reason. */
class OddRowsTest {
    @TempDir
    Path folder;

    private OldGrid old;
    private OldPeople people;
    private NewGrid grid;
    private List<String> lines = List.of();

    @BeforeEach
    void prepare() throws SQLException {
        old = OldGrid.sqlite(folder);
        people = new OldPeople(old, 2);
        grid = NewGrid.h2(folder);
    }

    /** Moves, and once more: that must change nothing, whatever the rows were like. */
    private Counts moveTwice() throws SQLException, IOException {
        var counts = grid.moveIn(old);
        lines = grid.report();
        var state = grid.state();
        assertThat(grid.moveIn(old).moved()).isZero();
        assertThat(grid.state()).isEqualTo(state);
        assertThat(grid.report()).isSubsetOf(lines);
        return counts;
    }

    /** Of the first run. */
    private List<String> report(String outcome, String reason) {
        return lines.stream()
                .filter(line -> line.contains("\"outcome\":\"" + outcome + "\",\"reason\":\"" + reason + "\""))
                .toList();
    }

    private String parentOf(UUID folder) {
        return grid.rows("select p.role_key from inventory_folder f join inventory_folder p on p.id = f.parent_id"
                        + " where f.id = '" + folder + "'")
                .getFirst();
    }

    private String folderOf(UUID item) {
        return grid.rows("select f.role_key from inventory_item i join inventory_folder f on f.id = i.folder_id"
                        + " where i.id = '" + item + "'")
                .getFirst();
    }

    private static String lost(UUID owner) {
        return owner + ":16";
    }

    @Test
    void accountsWhoseNamesAreTaken() throws SQLException, IOException {
        people.account(OldPeople.ANNA, "Anna", "Alder");
        people.account(OldPeople.BERT, "ANNA", "alder");
        var counts = moveTwice();
        assertThat(counts.moved()).isEqualTo(1);
        assertThat(counts.reasons()).isEqualTo(Map.of("refused:name-taken", 1L));
        assertThat(grid.rows("select id from user_account")).containsExactly(OldPeople.ANNA.toString());
    }

    @Test
    void accountsThatAreNoneOrAreOff() throws SQLException, IOException {
        people.account(OldPeople.ANNA, "Anna", "", Map.of("active", 0));
        people.account(OldPeople.BERT, "Bert the", "Great");
        old.add("UserAccounts", Map.of("PrincipalID", "nobody", "FirstName", "No", "LastName", "Body"));
        people.account(OldPeople.ZERO, "Zero", "Zero");
        var counts = moveTwice();
        assertThat(grid.rows("select first_name, last_name, user_level from user_account order by first_name"))
                .containsExactly("Anna|Resident|-1", "Bert_the|Great|0");
        assertThat(counts.reasons())
                .isEqualTo(Map.of("refused:bad-id", 2L, "repaired:bad-name", 2L, "repaired:inactive", 1L));
    }

    @Test
    void passwordsWithoutAccountOrHash() throws SQLException, IOException {
        people.account(OldPeople.ANNA, "Anna", "Alder");
        old.add("auth", Map.of("UUID", OldPeople.ANNA));
        people.password(OldPeople.BERT, "secret");
        assertThat(moveTwice().reasons()).isEqualTo(Map.of("refused:no-password", 1L, "refused:no-account", 1L));
    }

    @Test
    void foldersThatAreNowhere() throws SQLException, IOException {
        var root = people.folder(OldPeople.ANNA, OldPeople.ZERO, "My Inventory", 8);
        var orphan = people.folder(OldPeople.ANNA, people.id(), "Orphan", -1);
        var inOrphan = people.folder(OldPeople.ANNA, orphan, "In it", -1);
        var bertsRoot = people.folder(OldPeople.BERT, OldPeople.ZERO, "My Inventory", 9);
        var inOther = people.folder(OldPeople.ANNA, bertsRoot, "At Bert's", -1);
        var counts = moveTwice();
        assertThat(parentOf(orphan)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(parentOf(inOther)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(grid.rows("select parent_id from inventory_folder where id = '" + inOrphan + "'"))
                .containsExactly(orphan.toString());
        assertThat(grid.rows("select role_key from inventory_folder where id in ('" + root + "', '" + bertsRoot
                        + "') order by role_key"))
                .containsExactly(OldPeople.ANNA + ":8", OldPeople.BERT + ":8");
        assertThat(counts.reasons()).isEqualTo(Map.of("repaired:lost-folder", 2L, "repaired:root-type", 1L));
    }

    @Test
    void foldersInACircle() throws SQLException, IOException {
        people.folder(OldPeople.ANNA, OldPeople.ZERO, "My Inventory", 8);
        var one = people.id();
        var two = people.id();
        people.folder(one, OldPeople.ANNA, two, "One", -1);
        people.folder(two, OldPeople.ANNA, one, "Two", -1);
        var self = people.id();
        people.folder(self, OldPeople.ANNA, self, "Self", -1);
        var tail = people.folder(OldPeople.ANNA, one, "Tail", -1);
        moveTwice();
        assertThat(report("repaired", "circle")).hasSize(1);
        assertThat(parentOf(self)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(grid.rows("select parent_id from inventory_folder where id = '" + tail + "'"))
                .containsExactly(one.toString());
        assertThat(grid.rows("select count(*) from inventory_folder f join inventory_folder p on p.id = f.parent_id"
                        + " where p.role_key = '" + lost(OldPeople.ANNA) + "'"))
                .containsExactly("2");
    }

    @Test
    void severalRootsAndSystemFolders() throws SQLException, IOException {
        var other = people.folder(OldPeople.ANNA, OldPeople.ZERO, "Old stuff", -1);
        var root = people.folder(OldPeople.ANNA, OldPeople.ZERO, "My Inventory", 8);
        people.folder(OldPeople.ANNA, root, "Trash", 14);
        people.folder(OldPeople.ANNA, root, "Trash", 14);
        people.folder(OldPeople.ANNA, root, "Second root", 8);
        moveTwice();
        assertThat(grid.rows("select id from inventory_folder where parent_id is null"))
                .containsExactly(root.toString());
        assertThat(parentOf(other)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(grid.rows(
                        "select name, type from inventory_folder where parent_id = '" + root + "' order by name, type"))
                .containsExactly("Lost And Found|16", "Second root|-1", "Trash|-1", "Trash|14");
        assertThat(report("repaired", "second-system-folder")).hasSize(2);
        assertThat(report("repaired", "second-root")).hasSize(1);
    }

    @Test
    void anInventoryWithoutARoot() throws SQLException, IOException {
        var lonely = people.folder(OldPeople.ANNA, people.id(), "Lonely", -1);
        moveTwice();
        assertThat(parentOf(lonely)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(grid.rows("select name from inventory_folder where parent_id is null"))
                .containsExactly("My Inventory");
    }

    @Test
    void itemsThatAreNowhere() throws SQLException, IOException {
        people.inventory(OldPeople.ANNA, 0, 0);
        var bertsRoot = people.inventory(OldPeople.BERT, 0, 0);
        var orphan = people.item(OldPeople.ANNA, people.id(), "Orphan");
        var atBerts = people.item(OldPeople.ANNA, bertsRoot, "At Bert's");
        var carl = people.id();
        var withoutInventory = people.item(carl, people.id(), "Carl's");
        people.item(OldPeople.ZERO, bertsRoot, "Nobody's");
        var counts = moveTwice();
        assertThat(folderOf(orphan)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(folderOf(atBerts)).isEqualTo(lost(OldPeople.ANNA));
        assertThat(folderOf(withoutInventory)).isEqualTo(lost(carl));
        assertThat(counts.reasons()).isEqualTo(Map.of("repaired:lost-item", 3L, "refused:bad-id", 1L));
    }

    @Test
    void itemsWithOddValues() throws SQLException, IOException {
        var root = people.inventory(OldPeople.ANNA, 0, 0);
        people.item(OldPeople.ANNA, root, "A", Map.of("creatorID", OldPeople.BERT + ";http://other.example/;Far Away"));
        people.item(OldPeople.ANNA, root, "B", Map.of("creatorID", "somebody", "assetID", "none", "creationDate", -5));
        people.item(OldPeople.ANNA, root, "C\u0000\n", Map.of("inventoryCurrentPermissions", 4_294_967_295L));
        people.item(OldPeople.ANNA, root, "x".repeat(300), Map.of("salePrice", "much"));
        moveTwice();
        assertThat(grid.rows("select name, creator_id, creator_data, perm_current from inventory_item order by name"))
                .containsExactly(
                        "A|" + OldPeople.BERT + "|http://other.example/;Far Away|0",
                        "B|" + OldPeople.ZERO + "||0",
                        "C  |" + OldPeople.ANNA + "||-1",
                        "x".repeat(255) + "|" + OldPeople.ANNA + "||0");
        assertThat(report("repaired", "bad-creator")).hasSize(1);
        assertThat(report("repaired", "bad-uuid")).hasSize(1);
        assertThat(report("repaired", "bad-time")).hasSize(1);
        assertThat(report("repaired", "bad-number")).hasSize(1);
        assertThat(report("repaired", "too-long")).hasSize(1);
        assertThat(report("repaired", "control-characters")).hasSize(1);
    }

    @Test
    void idsInOtherForms() throws SQLException, IOException {
        people.account(OldPeople.ANNA, "Anna", "Alder");
        old.execute("update UserAccounts set PrincipalID = upper(PrincipalID)");
        people.inventory(OldPeople.ANNA, 0, 1);
        old.execute("update inventoryitems set parentFolderID = upper(replace(parentFolderID, '-', ''))");
        moveTwice();
        assertThat(grid.rows("select count(*) from inventory_item i join inventory_folder f on f.id = i.folder_id"
                        + " where f.owner_id = i.owner_id and f.role_key is not null"))
                .containsExactly("1");
        assertThat(grid.rows("select id from user_account")).containsExactly(OldPeople.ANNA.toString());
    }

    @Test
    void whatHangsOnWhatIsNotThere() throws SQLException, IOException {
        var group = people.id();
        old.add("os_groups_roles", Map.of("GroupID", group, "Name", "Everyone"));
        old.add("os_groups_membership", Map.of("GroupID", group, "PrincipalID", OldPeople.ANNA.toString()));
        old.add(
                "os_groups_rolemembership",
                Map.of("GroupID", group, "RoleID", people.id(), "PrincipalID", OldPeople.ANNA.toString()));
        old.add("os_groups_principals", Map.of("PrincipalID", OldPeople.ANNA.toString(), "ActiveGroupID", group));
        old.add("os_groups_groups", Map.of("GroupID", OldPeople.GROUP, "Name", "Gardeners"));
        old.add(
                "os_groups_membership",
                Map.of(
                        "GroupID",
                        OldPeople.GROUP,
                        "PrincipalID",
                        OldPeople.ANNA.toString(),
                        "SelectedRoleID",
                        people.id()));
        old.add("Friends", Map.of("PrincipalID", "somebody", "Friend", OldPeople.ANNA.toString()));
        old.add("MuteList", Map.of("AgentID", OldPeople.ANNA.toString(), "MuteID", OldPeople.ZERO.toString()));
        assertThat(moveTwice().reasons())
                .isEqualTo(Map.of(
                        "refused:no-group", 2L,
                        "refused:no-role", 1L,
                        "refused:no-member", 1L,
                        "repaired:no-role", 1L,
                        "refused:bad-id", 1L,
                        "refused:empty", 1L));
    }

    @Test
    void messagesThatAreNone() throws SQLException, IOException {
        old.add("im_offline", Map.of("PrincipalID", OldPeople.ANNA, "FromID", OldPeople.BERT, "Message", "<a"));
        old.add(
                "im_offline",
                Map.of(
                        "PrincipalID",
                        OldPeople.ANNA,
                        "FromID",
                        OldPeople.BERT,
                        "Message",
                        "<a><dialog>x</dialog></a>"));
        people.message(OldPeople.ZERO, "to nobody");
        people.message(OldPeople.ANNA, "x".repeat(9000));
        assertThat(moveTwice().reasons())
                .isEqualTo(Map.of("refused:bad-message", 2L, "refused:bad-id", 1L, "refused:too-long", 1L));
    }

    @Test
    void whatIsOfNoEstate() throws SQLException, IOException {
        old.add("estate_settings", Map.of("EstateID", 7));
        old.add("estate_managers", Map.of("EstateID", 7, "uuid", OldPeople.ANNA));
        old.add("estate_managers", Map.of("EstateID", 8, "uuid", OldPeople.ANNA));
        old.add("estate_map", Map.of("EstateID", 8, "RegionID", OldPeople.HOME));
        old.add("estateban", Map.of("EstateID", 7));
        var counts = moveTwice();
        assertThat(counts.moved()).isEqualTo(2);
        assertThat(counts.reasons())
                .isEqualTo(Map.of("refused:no-estate", 2L, "refused:empty", 1L, "repaired:bad-name", 1L));
        assertThat(grid.rows("select name from estate")).containsExactly("Estate 7");
    }

    @Test
    void regionsAtOnePlace() throws SQLException, IOException {
        old.add(
                "regions",
                Map.of(
                        "uuid",
                        people.id(),
                        "regionName",
                        "One",
                        "locX",
                        256_000,
                        "locY",
                        256_000,
                        "sizeX",
                        512,
                        "sizeY",
                        512));
        old.add(
                "regions",
                Map.of("uuid", people.id(), "regionName", "Two", "locX", 256_256, "locY", 256_256, "flags", 4));
        old.add("regions", Map.of("uuid", people.id(), "regionName", "ONE", "locX", 1000, "locY", 1000));
        old.add("regions", Map.of("uuid", people.id(), "locX", 2000, "locY", 2000));
        var counts = moveTwice();
        assertThat(counts.moved()).isEqualTo(1);
        assertThat(counts.refused()).isEqualTo(3);
    }

    @Test
    void whatIsHereStays() throws SQLException, IOException {
        people.ordinary();
        grid.moveIn(old);
        grid.database()
                .call(em -> em.createNativeQuery("update agent_preferences set language = 'fr'")
                        .executeUpdate());
        grid.database()
                .call(em ->
                        em.createNativeQuery("update estate set name = 'Ours'").executeUpdate());
        var state = grid.state();
        var counts = grid.moveIn(old);
        lines = grid.report();
        assertThat(grid.state()).isEqualTo(state);
        assertThat(counts.moved()).isZero();
        assertThat(report("refused", "other-here")).hasSize(2);
    }

    @Test
    void anInventoryThatIsHereTakesInTheOther() throws SQLException, IOException {
        var first = OldGrid.sqlite(folder);
        var before = new OldPeople(first, 10);
        var here = before.folder(OldPeople.ANNA, OldPeople.ZERO, "My Inventory", 8);
        var trash = before.folder(OldPeople.ANNA, here, "Trash", 14);
        grid.moveIn(first);
        var root = people.folder(OldPeople.ANNA, OldPeople.ZERO, "My Inventory", 8);
        var otherTrash = people.folder(OldPeople.ANNA, root, "Trash", 14);
        var inTrash = people.folder(OldPeople.ANNA, otherTrash, "Rubbish", -1);
        var atRoot = people.item(OldPeople.ANNA, root, "At the root");
        var thrown = people.item(OldPeople.ANNA, otherTrash, "Thrown away");
        moveTwice();
        assertThat(grid.rows("select id from inventory_folder where role_key is not null order by role_key desc"))
                .containsExactly(here.toString(), trash.toString());
        assertThat(parentOf(inTrash)).isEqualTo(OldPeople.ANNA + ":14");
        assertThat(folderOf(atRoot)).isEqualTo(OldPeople.ANNA + ":8");
        assertThat(folderOf(thrown)).isEqualTo(OldPeople.ANNA + ":14");
    }
}
