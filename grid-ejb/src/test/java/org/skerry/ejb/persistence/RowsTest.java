// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private final JdbcConnectionPool database = TestDatabase.emptyH2();

    @AfterEach
    void close() {
        database.dispose();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 31, 33, 47, 100, 513, 700})
    void rowsOfAnyNumberAreWrittenAndFoundOnce(int count) throws SQLException {
        var all = IntStream.range(0, count).boxed().toList();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table entry (id int primary key, twice int)");
            Rows.insert(connection, "entry (id, twice)", 2, all, (row, first, id) -> {
                row.setInt(first, id);
                row.setInt(first + 1, 2 * id);
            });
            assertThat(found(connection, all))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(id -> 2 * id).toList());
            assertThat(found(connection, List.of(count, count + 1, count + 2))).isEmpty();
        }
    }

    private static List<Integer> found(Connection connection, List<Integer> ids) throws SQLException {
        return Rows.select(connection, "select twice from entry where id in", ids, row -> row.getInt(1));
    }
}
