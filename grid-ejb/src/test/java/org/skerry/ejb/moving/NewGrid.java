// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.skerry.ejb.moving.into.Targets;
import org.skerry.ejb.moving.inventory.FolderStep;
import org.skerry.ejb.moving.inventory.ItemStep;
import org.skerry.ejb.moving.table.MovingTables;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** A grid that is moved into, and how a test looks at it. */
final class NewGrid {
    static final int ITERATIONS = 100;
    private static final List<String> TABLES = List.of(
            "user_account",
            "user_account_url",
            "inventory_folder",
            "inventory_item",
            "avatar",
            "avatar_value",
            "friend",
            "user_group",
            "group_role",
            "group_seat",
            "group_role_member",
            "group_active",
            "group_invite",
            "group_notice",
            "profile",
            "profile_pick",
            "profile_classified",
            "profile_note",
            "profile_preferences",
            "profile_data",
            "mute_list",
            "mute",
            "grid_user",
            "region",
            "estate",
            "estate_entry",
            "estate_ban",
            "estate_region",
            "agent_preferences",
            "offline_message",
            "offline_box");

    private static final List<String> OTHERS = List.of(
            "user_password",
            "user_token",
            "identity_token",
            "moving_step",
            "moving_pass",
            "asset",
            "asset_small",
            "asset_blob",
            "asset_blob_data");
    private static final List<TestDatabase> POOL = new ArrayList<>();

    private final Transactions database;
    private final Path report;

    NewGrid(Transactions database, Path folder) {
        this.database = database;
        this.report = folder.resolve("report-" + UUID.randomUUID() + ".jsonl");
    }

    /** One in memory. */
    static NewGrid h2(Path folder) {
        return h2(folder, 0);
    }

    /** One of several in memory; it is emptied, for to make one takes longer than most tests. */
    static NewGrid h2(Path folder, int number) {
        while (POOL.size() <= number) {
            POOL.add(TestDatabase.h2());
        }
        var database = POOL.get(number);
        database.call(em -> em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set referential_integrity false");
                for (var table : Stream.concat(TABLES.stream(), OTHERS.stream()).toList()) {
                    statement.execute("delete from " + table);
                }
                return statement.execute("set referential_integrity true");
            }
        }));
        return new NewGrid(database, folder);
    }

    Transactions database() {
        return database;
    }

    static List<MovingStep<?>> steps() {
        var steps = new ArrayList<MovingStep<?>>(MovingTables.all(ITERATIONS, new SecureRandom()));
        // many small pages, for their ends are where it may go wrong
        steps.add(new FolderStep(5));
        steps.add(new ItemStep(100));
        return steps;
    }

    Counts moveIn(OldGrid old) throws SQLException, IOException {
        return moveIn(old, Targets.live(database), steps());
    }

    Counts moveIn(OldGrid old, Targets targets, List<? extends MovingStep<?>> steps) throws SQLException, IOException {
        try (var source = old.open();
                var lines = MovingReport.open(report)) {
            return new MovingIn(source, source, targets, lines, MovingListener.SILENT, Clock.systemUTC())
                    .run(steps, false);
        }
    }

    List<String> report() throws IOException {
        return Files.readAllLines(report);
    }

    /** All rows of all tables, sorted; but no password, of which each is salted anew. */
    String state() {
        var state = new StringBuilder();
        for (var table : TABLES) {
            rows("select * from " + table).stream()
                    .sorted()
                    .forEach(row -> state.append(table).append(' ').append(row).append('\n'));
        }
        rows("select user_id, account_type from user_password").stream()
                .sorted()
                .forEach(row -> state.append(row).append('\n'));
        return state.toString();
    }

    /** Each row with bars between its values. */
    List<String> rows(String select) {
        return database.read(em -> em.unwrap(Session.class).doReturningWork(connection -> {
            var found = new ArrayList<String>();
            try (var statement = connection.prepareStatement(select);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var values = new ArrayList<String>();
                    for (var at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                        values.add(String.valueOf(rows.getString(at)));
                    }
                    found.add(String.join("|", values));
                }
            }
            return found;
        }));
    }
}
