// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many rows became what; as text it is kept with the progress. Of one thread. */
public final class Counts {
    static final String MOVED = "moved";
    static final String PRESENT = "present";
    static final String REPAIRED = "repaired";
    static final String REFUSED = "refused";

    private final Map<String, Long> byName = new TreeMap<>();

    static Counts parse(String text) {
        var counts = new Counts();
        for (var part : text.split(" ", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                counts.add(part.substring(0, equals), Long.parseLong(part.substring(equals + 1)));
            }
        }
        return counts;
    }

    void add(String name, long more) {
        if (more != 0) {
            byName.merge(name, more, Long::sum);
        }
    }

    void addAll(Counts others) {
        others.byName.forEach(this::add);
    }

    Counts plus(Counts others) {
        var sum = new Counts();
        sum.addAll(this);
        sum.addAll(others);
        return sum;
    }

    private long of(String name) {
        return byName.getOrDefault(name, 0L);
    }

    /** Rows that are here now and were not before. */
    public long moved() {
        return of(MOVED);
    }

    /** Rows that were here already. */
    public long present() {
        return of(PRESENT);
    }

    /** How often something was mended. */
    public long repaired() {
        return of(REPAIRED);
    }

    public long refused() {
        return of(REFUSED);
    }

    /** Rows that were looked at. */
    public long rows() {
        return moved() + present() + refused();
    }

    /** Refused rows and repairs, each as {@code refused:reason}. */
    public Map<String, Long> reasons() {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().contains(":"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
