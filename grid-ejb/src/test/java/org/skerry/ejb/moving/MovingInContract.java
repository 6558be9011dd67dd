// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.auth.Passwords;

/** What moving in does, whatever database is moved from and into. */
abstract class MovingInContract {
    @TempDir
    Path folder;

    OldGrid old;
    OldPeople people;
    NewGrid grid;

    abstract OldGrid source() throws SQLException;

    abstract NewGrid target();

    @BeforeEach
    void prepare() throws SQLException {
        old = source();
        people = new OldPeople(old, 1);
        grid = target();
    }

    @AfterEach
    void end() throws SQLException {
        old.close();
    }

    @Test
    void bringsAllThatIsRightAndSaysSo() throws SQLException, IOException {
        people.ordinary();
        var counts = grid.moveIn(old);
        assertThat(grid.report()).isEmpty();
        assertThat(counts.refused()).isZero();
        assertThat(grid.rows("select first_name, last_name, email, title from user_account order by first_name"))
                .containsExactly("Anna|Alder|anna@example.org|Miller", "Bert|Birch||");
        assertThat(grid.rows("select url_key, url from user_account_url order by url_key"))
                .containsExactly("HomeURI|http://grid.example/", "InventoryServerURI|");
        assertThat(grid.rows("select count(*) from inventory_item")).containsExactly("15");
        assertThat(grid.rows("select name, role_key from inventory_folder where parent_id is null order by role_key"))
                .containsExactly("My Inventory|" + OldPeople.ANNA + ":8", "My Inventory|" + OldPeople.BERT + ":8");
        assertThat(grid.rows("select item_name, item_value from avatar_value order by ordinal"))
                .containsExactly("AvatarHeight|1.8", "Serial|7");
        assertThat(grid.rows("select subject from group_notice order by ordinal"))
                .containsExactly("Notice 2", "Notice 1", "Notice 0");
        assertThat(grid.rows("select agent from group_role_member")).containsExactly(OldPeople.ANNA.toString());
        assertThat(grid.rows("select name, powers from group_role order by ordinal"))
                .containsExactly("Everyone|8796495740928", "Owners|349644697632766");
        assertThat(grid.rows("select about, web_url, partner_id from profile"))
                .containsExactly("Grüße é|http://anna.example/|" + OldPeople.BERT);
        assertThat(grid.rows("select user_id, agent_id from grid_user order by user_id"))
                .containsExactly(
                        OldPeople.ANNA + "|" + OldPeople.ANNA,
                        OldPeople.FOREIGNER + "|" + OldPeople.FOREIGNER.substring(0, 36));
        assertThat(grid.rows("select name, loc_x, flags from region")).containsExactly("Meadow|256000|1");
        assertThat(grid.rows("select name, billable_factor from estate")).containsExactly("Fields|1.5");
        assertThat(grid.rows("select list, ordinal from estate_entry order by list"))
                .containsExactly("0|0", "1|0", "2|0");
        assertThat(grid.rows("select access, language from agent_preferences")).containsExactly("A|de");
    }

    @Test
    void peopleLogInWithTheirOldPasswords() throws SQLException, IOException {
        people.ordinary();
        grid.moveIn(old);
        var passwords = Passwords.on(grid.database(), Clock.systemUTC(), Passwords.SETTINGS);
        var anna = new AgentId(OldPeople.ANNA);
        assertThat(passwords.authenticate(anna, OldPeople.md5("second secret"), Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(passwords.authenticate(anna, OldPeople.md5("first secret"), Duration.ofMinutes(1)))
                .isPresent();
        // and again, now that it is kept as all others are
        assertThat(passwords.check(anna, OldPeople.md5("first secret"))).isTrue();
    }

    @Test
    void aSecondRunChangesNothing() throws SQLException, IOException {
        people.ordinary();
        var first = grid.moveIn(old);
        var state = grid.state();
        var second = grid.moveIn(old);
        assertThat(grid.state()).isEqualTo(state);
        assertThat(second.moved()).isZero();
        assertThat(second.refused()).isZero();
        // messages are not looked at again: nobody knows which were read meanwhile
        assertThat(second.present()).isEqualTo(first.moved() + first.present() - 2);
    }

    @Test
    void messagesThatWereReadDoNotComeAgain() throws SQLException, IOException {
        people.ordinary();
        grid.moveIn(old);
        assertThat(grid.rows("select message, from_name, position from offline_message order by ordinal"))
                .containsExactly("first <3|Bert Birch|<1, 2, 3>", "second|Bert Birch|<1, 2, 3>");
        grid.database()
                .call(em -> em.createNativeQuery("delete from offline_message").executeUpdate());
        people.message(OldPeople.ANNA, "third");
        // a run for something else does not make it forget
        grid.moveIn(
                old,
                org.skerry.ejb.moving.into.Targets.live(grid.database()),
                List.of(NewGrid.steps().getFirst()));
        grid.moveIn(old);
        assertThat(grid.rows("select message from offline_message")).containsExactly("third");
    }

    @Test
    void aSecondRunBringsWhatCameSince() throws SQLException, IOException {
        people.ordinary();
        grid.moveIn(old);
        var carl = people.id();
        people.account(carl, "Carl", "Cedar");
        people.inventory(carl, 1, 1);
        assertThat(grid.moveIn(old).moved()).isEqualTo(1 + 5 + 1);
    }

    @Test
    void anEmptyGridIsMovedAsWell() throws SQLException, IOException {
        assertThat(grid.moveIn(old).rows()).isZero();
    }

    @Test
    void manyRowsComeInPages() throws SQLException, IOException {
        for (var at = 0; at < 1203; at++) {
            people.account(people.id(), "User" + at, "Resident");
        }
        assertThat(grid.moveIn(
                                old,
                                org.skerry.ejb.moving.into.Targets.live(grid.database()),
                                List.of(NewGrid.steps().getFirst()))
                        .moved())
                .isEqualTo(1203);
        assertThat(grid.rows("select count(*) from user_account")).containsExactly("1203");
    }
}
