// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;

/** A row that is about to be moved: ours as it was made of theirs, or why it could not be made. */
final class Candidate {
    private final String key;
    private final @Nullable Object @Nullable [] row;
    private final Map<String, String> repairs;
    private final List<Child> children;
    private @Nullable RefusedRowException refusal;

    /** A row of another table that comes with it. */
    record Child(TargetTable table, List<Object> row) {}

    /**
     * What a row of theirs becomes.
     *
     * @param row in the order of the target's columns
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Made(@Nullable Object[] row, List<Child> children) {
        /** What is here without a row. */
        static final Made NOTHING = new Made(new @Nullable Object[0], List.of());

        static Made of(@Nullable Object... row) {
            return new Made(row, List.of());
        }
    }

    private Candidate(
            String key,
            @Nullable Object @Nullable [] row,
            Map<String, String> repairs,
            List<Child> children,
            @Nullable RefusedRowException refusal) {
        this.key = key;
        this.row = row;
        this.repairs = repairs;
        this.children = children;
        this.refusal = refusal;
    }

    static Candidate of(String key, Made made, Map<String, String> repairs) {
        return new Candidate(key, made.row(), repairs, made.children(), null);
    }

    static Candidate refused(String key, RefusedRowException refusal) {
        return new Candidate(key, null, Map.of(), List.of(), refusal);
    }

    /** The same once more, for a transaction that is run again must not see what the first run made of it. */
    Candidate copy() {
        var made = row;
        return new Candidate(
                key,
                made == null ? null : made.clone(),
                new LinkedHashMap<>(repairs),
                new ArrayList<>(children),
                refusal);
    }

    String key() {
        return key;
    }

    boolean isRefused() {
        return refusal != null;
    }

    @Nullable
    RefusedRowException refusal() {
        return refusal;
    }

    /** Whether there is nothing to move. */
    boolean isNothing() {
        return row != null && row.length == 0;
    }

    @Nullable
    Object[] row() {
        return Objects.requireNonNull(row);
    }

    List<Child> children() {
        return children;
    }

    Map<String, String> repairs() {
        return repairs;
    }

    void refuse(String reason, String detail) {
        refusal = new RefusedRowException(reason, detail);
    }

    void repair(String reason, String detail) {
        repairs.put(reason, detail);
    }
}
