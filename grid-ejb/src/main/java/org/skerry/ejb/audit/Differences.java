// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.skerry.api.audit.AuditChange;

/**
 * Where two states of a thing differ, as texts for an {@link AuditChange}.
 *
 * @param before the pairs that were changed or taken away, as they were
 * @param after the pairs that were changed or added, as they are
 */
public record Differences(String before, String after) {
    /** Compares by name; neither side may hold a secret. */
    public static Differences of(Map<String, String> before, Map<String, String> after) {
        var was = new StringJoiner(" ");
        var is = new StringJoiner(" ");
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var old = before.get(name);
            var fresh = after.get(name);
            if (!Objects.equals(old, fresh)) {
                if (old != null) {
                    was.add(name + "=" + old);
                }
                if (fresh != null) {
                    is.add(name + "=" + fresh);
                }
            }
        }
        return new Differences(was.toString(), is.toString());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
