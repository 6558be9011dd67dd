// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String url = "";

    /** A small old grid, with a row that cannot be moved. */
    @BeforeEach
    void prepare() throws SQLException {
        url = "jdbc:sqlite:" + folder.resolve("old.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table UserAccounts (PrincipalID char(36) primary key, ScopeID char(36), FirstName"
                    + " varchar(64), LastName varchar(64), Email varchar(64), ServiceURLs text, Created int, UserLevel int,"
                    + " UserFlags int, UserTitle varchar(64), active int)");
            for (var row : List.of(
                    "'a0000000-0000-4000-8000-000000000001', 'Anna', 'Alder'",
                    "'a0000000-0000-4000-8000-000000000002', 'anna', 'alder'")) {
                statement.execute("insert into UserAccounts (PrincipalID, FirstName, LastName) values (" + row + ")");
            }
        }
    }

    private int run(String... options) {
        var all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(options));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void checksThenMovesThenFindsNothingToDo() throws Exception {
        assertThat(run("--from", url, "--dry-run")).isZero();
        assertThat(out.toString()).contains("2 rows: 1 would be moved, 0 here already, 1 refused");
        assertThat(folder.resolve("data").resolve("grid")).doesNotExist();
        assertThat(run("--from", url)).isZero();
        assertThat(out.toString()).contains("2 rows: 1 moved, 0 here already, 1 refused");
        var report = folder.resolve("data").resolve("import.jsonl");
        assertThat(Files.readAllLines(report)).hasSize(1).first().asString().contains("\"reason\":\"name-taken\"");
        assertThat(Files.readString(folder.resolve("data").resolve("import-dry-run.jsonl")))
                .isEqualTo(Files.readString(report));
        assertThat(run("--from", url, "--only", "accounts,authentication")).isZero();
        assertThat(out.toString()).contains("Nothing was changed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithTheSource() {
        assertThat(run("--from", "jdbc:oracle:old")).isEqualTo(1);
        assertThat(err.toString()).contains("jdbc:oracle:old", "write jdbc:mariadb://HOST/DATABASE");
        assertThat(run("--from", url, "--only", "inventory")).isEqualTo(1);
        assertThat(err.toString()).contains("has none of the tables");
        assertThat(run("--from", "jdbc:sqlite:" + folder.resolve("none.db"))).isEqualTo(1);
        assertThat(err.toString()).contains("The old grid's database");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void tellsWhatIsWrongWithTheGrid() {
        assertThat(run("--from", url, "--to", "jdbc:mysql://127.0.0.1/grid")).isEqualTo(1);
        assertThat(err.toString()).contains("grid's database");
    }

    @Test
    void knowsItsTopics() {
        assertThat(run("--from", url, "--only", "accounts,everything")).isEqualTo(2);
        assertThat(err.toString()).contains("--only 'everything'", "inventory");
    }
}
