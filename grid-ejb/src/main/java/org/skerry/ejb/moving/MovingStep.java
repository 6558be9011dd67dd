// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.sql.SQLException;
import java.util.List;
import org.skerry.ejb.moving.into.Target;
import org.skerry.ejb.moving.source.SourceDatabase;

/**
 * Moves one table, or a few that belong together, in pages. A page is read from the source, then written in one transaction
 * together with the place where the next one begins: so it is there as a whole or not at all.
 *
 * @param <P> what was read
 */
public interface MovingStep<P> {
    Topic topic();

    /** For logs, progress and the report; the table's name in the source. */
    String name();

    /** Whether the next walk begins where this one ended, for what was moved cannot be told from what was not. */
    default boolean goesOn() {
        return false;
    }

    /** About how many rows the source has; empty tables and tables that are not there have none. */
    default long total(SourceDatabase source) throws SQLException {
        var table = source.table(name());
        return table.isPresent() ? table.get().count() : 0;
    }

    /**
     * Reads a page.
     *
     * @param after the place of the last one; empty for the first
     */
    Page<P> read(SourceDatabase source, List<String> after) throws SQLException;

    /**
     * Writes it. May be run again from the start: it looks first, then writes, and keeps nothing.
     *
     * @param findings what became of each row
     */
    void write(Target target, P content, Findings findings) throws SQLException;

    /**
     * What was read.
     *
     * @param place where the next page begins
     * @param last whether there is no next page
     */
    record Page<P>(P content, List<String> place, boolean last) {
        public Page {
            place = List.copyOf(place);
        }
    }
}
