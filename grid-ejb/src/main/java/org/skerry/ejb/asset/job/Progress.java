// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;

/**
 * How far a job is: all that it needs to go on after a restart.
 *
 * @param phase what it does now, a word; empty at the start
 * @param place where in that phase it goes on; empty at the phase's start, at most 512 characters
 * @param done of {@code total}, in units that the phase has
 * @param total 0 if nobody knows
 * @param counts what the report tells, by name
 */
public record Progress(String phase, String place, long done, long total, Map<String, Llsd> counts) {
    /** Nothing done. */
    public static final Progress START = new Progress("", "", 0, 0, Map.of());

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    public Progress {
        counts = Map.copyOf(counts);
    }

    /** At the start of the next phase; what was counted stays. */
    public Progress next(String nextPhase, long units) {
        return new Progress(nextPhase, "", 0, units, counts);
    }

    /** Further in the same phase. */
    public Progress at(String newPlace, long more) {
        return new Progress(phase, newPlace, done + more, total, counts);
    }

    /** The id after which it goes on, in phases that walk by ids; the zero id at the phase's start. */
    public UUID after() {
        return UuidText.tryParse(place).orElse(BEFORE_ALL);
    }

    /** On by a page of a walk: behind its last, or at the next phase if it was not full. */
    public Progress past(List<UUID> page, int full, String nextPhase) {
        return page.size() < full ? next(nextPhase, 0) : at(page.getLast().toString(), page.size());
    }

    /** What was counted under a name so far; 0 if nothing. */
    public long count(String name) {
        return counts.get(name) instanceof Llsd.Real(var value) ? (long) value : 0;
    }

    /** What was told under a name; {@link Llsd#UNDEF} if nothing. */
    public Llsd told(String name) {
        return counts.getOrDefault(name, Llsd.UNDEF);
    }

    /** With more counted. Numbers are exact up to 2^53. */
    public Progress plus(String name, long more) {
        return more == 0 && counts.containsKey(name) ? this : with(name, new Llsd.Real(count(name) + more));
    }

    /** With something told, in the place of what was told under that name. */
    public Progress with(String name, Llsd value) {
        var all = new LinkedHashMap<>(counts);
        all.put(name, value);
        return new Progress(phase, place, done, total, all);
    }
}
