// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;

/** What must be true of rows that are not here yet, seen together with the grid's own; it refuses or mends them. */
@FunctionalInterface
interface Check {
    void of(Target target, List<Candidate> fresh) throws SQLException;

    /**
     * There is a row of another table with the value of a column.
     *
     * @param otherKey the column of that table
     * @param reason why a row without is refused
     */
    static Check exists(TargetTable table, String column, String other, String otherKey, String reason) {
        var at = table.indexOf(column);
        return (target, fresh) -> {
            var known = new HashSet<Object>(target.select(
                    "select " + otherKey + " from " + other + " where " + otherKey + " in",
                    fresh.stream().map(candidate -> value(candidate, at)).toList(),
                    row -> row.getObject(1)));
            for (var candidate : fresh) {
                if (!known.contains(value(candidate, at))) {
                    candidate.refuse(reason, column + " is " + value(candidate, at));
                }
            }
        };
    }

    /** Nobody else here has the same values in these columns; of two that come, the first has them. */
    static Check unique(TargetTable table, List<String> columns, String reason) {
        var places = columns.stream().map(table::indexOf).toList();
        var select = "select " + String.join(", ", columns) + " from " + table.name() + " where " + columns.getFirst()
                + " in";
        return (target, fresh) -> {
            var taken = new HashSet<List<Object>>(target.select(
                    select,
                    fresh.stream()
                            .map(candidate -> value(candidate, places.getFirst()))
                            .toList(),
                    row -> {
                        var values = new java.util.ArrayList<Object>();
                        for (var at = 1; at <= places.size(); at++) {
                            values.add(row.getObject(at));
                        }
                        return List.copyOf(values);
                    }));
            for (var candidate : fresh) {
                var values = places.stream().map(at -> value(candidate, at)).toList();
                if (!taken.add(values)) {
                    candidate.refuse(reason, "another has " + values);
                }
            }
        };
    }

    /**
     * The next free number of a column that counts from 0 for each row of a parent, in the order of the rows.
     *
     * @param parent table whose id the group is
     */
    static Check numbered(TargetTable table, String group, String ordinal, String parent) {
        var groupAt = table.indexOf(group);
        var ordinalAt = table.indexOf(ordinal);
        var select = "select p.id, (select max(t." + ordinal + ") from " + table.name() + " t where t." + group
                + " = p.id) from " + parent + " p where p.id in";
        return (target, fresh) -> {
            var next = new HashMap<Object, Integer>();
            target.select(
                            select,
                            fresh.stream()
                                    .map(candidate -> value(candidate, groupAt))
                                    .toList(),
                            row -> Map.entry(row.getObject(1), row.getObject(2) == null ? 0 : row.getInt(2) + 1))
                    .forEach(known -> next.merge(known.getKey(), known.getValue(), Math::max));
            for (var candidate : fresh) {
                candidate.row()[ordinalAt] = next.merge(value(candidate, groupAt), 1, Integer::sum) - 1;
            }
        };
    }

    private static Object value(Candidate candidate, int at) {
        @Nullable Object value = candidate.row()[at];
        return Objects.requireNonNull(value);
    }
}
