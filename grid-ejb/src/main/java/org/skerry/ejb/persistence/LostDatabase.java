// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a database that is not there from one that does not like what it is told. */
final class LostDatabase {
    /** SQL states, by their beginning: no connection; being stopped, crashed or starting; its disk cannot be used. */
    private static final List<String> STATES = List.of("08", "57P", "58030");

    /** Of a URL that no driver knows; the grid's own driver says it, and waiting does not mend it. */
    private static final String UNKNOWN = "08000";

    /** Deeper than any chain of causes, of which one may go in a circle. */
    private static final int MAX_DEPTH = 30;

    private LostDatabase() {}

    /** Why there is no database; empty if something else went wrong. */
    static Optional<String> in(Throwable failed) {
        return isLost(failed) ? Optional.of(remedy(failed)) : Optional.empty();
    }

    /** Whether it may be there if it is asked again in a while. */
    static boolean isAway(Throwable failed) {
        var told = outermost(failed);
        return told != null && lost(told) && !UNKNOWN.equals(told.getSQLState());
    }

    /** The sentence of who knew most: the first with an SQL state, which is the grid's driver. */
    static String remedy(Throwable failed) {
        var told = outermost(failed);
        return firstLine(told == null ? failed : told);
    }

    private static boolean isLost(Throwable failed) {
        var told = outermost(failed);
        return told == null ? causes(failed).stream().anyMatch(LostDatabase::isOfPool) : lost(told);
    }

    /** Without a state it is the pool that could not get one, for all are in use. */
    private static boolean isOfPool(Throwable cause) {
        return cause instanceof ResourceException || cause instanceof SQLTransientConnectionException;
    }

    private static boolean lost(SQLException told) {
        return STATES.stream().anyMatch(String.valueOf(told.getSQLState())::startsWith);
    }

    private static @Nullable SQLException outermost(Throwable failed) {
        for (var cause : causes(failed)) {
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                return told;
            }
        }
        return null;
    }

    private static List<Throwable> causes(Throwable failed) {
        var all = new ArrayList<Throwable>();
        collect(failed, all);
        return all;
    }

    /** A commit that failed has its reason among the suppressed. */
    private static void collect(Throwable failed, List<Throwable> all) {
        if (all.size() >= MAX_DEPTH) {
            return;
        }
        all.add(failed);
        if (failed.getCause() != null) {
            collect(failed.getCause(), all);
        }
        for (var suppressed : failed.getSuppressed()) {
            collect(suppressed, all);
        }
    }

    private static String firstLine(Throwable failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }
}
