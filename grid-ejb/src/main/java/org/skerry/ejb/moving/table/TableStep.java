// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.Findings;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.moving.source.SourceRow;

/**
 * Moves a table whose rows become rows of one of ours. What is here under the same key stays: if it is the same, the row is
 * present; if it is another, the row is refused.
 */
final class TableStep implements MovingStep<List<Candidate>> {
    private static final int PAGE = 500;

    private final Topic topic;
    private final Shape shape;
    private final TargetTable table;
    private final Reading reading;
    private final List<Check> checks;

    /**
     * What is read.
     *
     * @param tables their names, of which the first that is there is taken
     * @param key of which no two rows have the same values
     * @param columns as many as are wanted, with the key
     * @param page how many rows go into one transaction
     */
    record Shape(List<String> tables, List<String> key, List<String> columns, int page) {
        static Shape of(String table, String key, String columns) {
            return new Shape(
                    List.of(table),
                    List.of(key.split(" ", -1)),
                    List.of(columns.strip().split("\\s+", -1)),
                    PAGE);
        }

        /** The same with pages of another size. */
        Shape withPages(int rows) {
            return new Shape(tables, key, columns, rows);
        }
    }

    /** Makes a row of ours. */
    @FunctionalInterface
    interface Reading {
        /**
         * Of one of theirs.
         *
         * @throws RefusedRowException if it cannot be made
         */
        Candidate.Made of(RowReader row);
    }

    TableStep(Topic topic, Shape shape, TargetTable table, Reading reading, Check... checks) {
        this.topic = topic;
        this.shape = shape;
        this.table = table;
        this.reading = reading;
        this.checks = List.of(checks);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public String name() {
        return shape.tables().getFirst();
    }

    @Override
    public long total(SourceDatabase source) throws SQLException {
        var found = source.table(shape.tables().toArray(String[]::new));
        return found.isPresent() ? found.get().count() : 0;
    }

    @Override
    public Page<List<Candidate>> read(SourceDatabase source, List<String> after) throws SQLException {
        var found = source.table(shape.tables().toArray(String[]::new));
        if (found.isEmpty()) {
            return new Page<>(List.of(), after, true);
        }
        var rows = found.get().page(shape.key(), after, shape.columns(), shape.page());
        var candidates = new ArrayList<Candidate>();
        if (after.isEmpty()) {
            var without = found.get().countWithout(shape.key());
            for (var at = 0; at < without; at++) {
                candidates.add(
                        Candidate.refused("", new RefusedRowException("null-key", "a column of its key is null")));
            }
        }
        rows.forEach(row -> candidates.add(candidate(row)));
        var place = rows.isEmpty() ? after : rows.getLast().texts(shape.key());
        return new Page<>(candidates, place, rows.size() < shape.page());
    }

    private Candidate candidate(SourceRow row) {
        var reader = new RowReader(row);
        var key = row.key(shape.key());
        try {
            return Candidate.of(key, reading.of(reader), reader.repairs());
        } catch (RefusedRowException refused) {
            return Candidate.refused(key, refused);
        }
    }

    @Override
    public void write(Target target, List<Candidate> read, Findings findings) throws SQLException {
        var candidates = read.stream().map(Candidate::copy).toList();
        var fresh = fresh(target, candidates, findings);
        var good = fresh;
        for (var check : checks) {
            check.of(target, good);
            good = good.stream().filter(candidate -> !candidate.isRefused()).toList();
        }
        target.insert(table, good.stream().map(Candidate::row).toList());
        insertChildren(target, good);
        findings.moved(good.size());
        for (var candidate : good) {
            candidate.repairs().forEach((reason, detail) -> findings.repaired(name(), candidate.key(), reason, detail));
        }
        for (var candidate : candidates) {
            var refusal = candidate.refusal();
            if (refusal != null) {
                findings.refused(name(), candidate.key(), refusal.reason(), refusal.detail());
            }
        }
    }

    /** Those that are not here under any name. */
    private List<Candidate> fresh(Target target, List<Candidate> candidates, Findings findings) throws SQLException {
        findings.present(candidates.stream().filter(Candidate::isNothing).count());
        var made = candidates.stream()
                .filter(candidate -> !candidate.isRefused() && !candidate.isNothing())
                .toList();
        var known = target.existing(table, made.stream().map(Candidate::row).toList());
        var coming = new HashMap<List<Object>, @Nullable Object[]>();
        var fresh = new ArrayList<Candidate>();
        for (var candidate : made) {
            var key = table.key(candidate.row());
            var twin = coming.get(key);
            var here = known.get(key);
            if (here == null && twin == null) {
                coming.put(key, candidate.row());
                fresh.add(candidate);
                continue;
            }
            var difference = table.difference(Objects.requireNonNull(here == null ? twin : here), candidate.row());
            if (difference == null) {
                findings.present(1);
            } else {
                candidate.refuse(
                        here == null ? "duplicate" : "other-here",
                        (here == null ? "another row of the same key" : "what is here") + " differs in " + difference);
            }
        }
        return fresh;
    }

    private static void insertChildren(Target target, List<Candidate> good) throws SQLException {
        var byTable = new LinkedHashMap<TargetTable, List<@Nullable Object[]>>();
        for (var candidate : good) {
            for (var child : candidate.children()) {
                byTable.computeIfAbsent(child.table(), _ -> new ArrayList<>())
                        .add(child.row().toArray());
            }
        }
        for (var entry : byTable.entrySet()) {
            target.insert(entry.getKey(), entry.getValue());
        }
    }
}
