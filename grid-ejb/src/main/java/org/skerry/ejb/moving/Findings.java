// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What became of the rows of one page. Of one thread. */
public final class Findings {
    private final Counts counts = new Counts();
    private final List<ReportLine> lines = new ArrayList<>();

    /** Rows that were moved as they are, or with repairs that are told by {@link #repaired}. */
    public void moved(long rows) {
        counts.add(Counts.MOVED, rows);
    }

    /** Rows that are here already. */
    public void present(long rows) {
        counts.add(Counts.PRESENT, rows);
    }

    /** A row that is moved, but not as it was. */
    public void repaired(String table, String key, String reason, String detail) {
        counts.add(Counts.REPAIRED, 1);
        counts.add("repaired:" + reason, 1);
        lines.add(new ReportLine(table, key, "repaired", reason, detail));
    }

    /** A row that is not moved. */
    public void refused(String table, String key, String reason, String detail) {
        refused(table, key, reason, detail, 1);
    }

    /** Rows that could not even be read. */
    public void refused(Collection<RefusedRow> rows) {
        rows.forEach(row -> refused(row.table(), row.key(), row.reason(), row.detail()));
    }

    /** Several at once that cannot be told apart. */
    public void refused(String table, String key, String reason, String detail, long rows) {
        counts.add(Counts.REFUSED, rows);
        counts.add("refused:" + reason, rows);
        lines.add(new ReportLine(table, key, "refused", reason, detail));
    }

    Counts counts() {
        return counts;
    }

    List<ReportLine> lines() {
        return lines;
    }
}
