// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The order in which start-up beans are made: by name, but what a bean depends on before it. */
final class StartupOrder {
    private final Map<String, List<String>> needs;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> path = new ArrayList<>();

    private StartupOrder(Map<String, List<String>> needs) {
        this.needs = needs;
    }

    /**
     * Puts them in order.
     *
     * @param needs what each depends on, by name
     * @throws IllegalStateException if one depends on what there is not, or on itself in the end
     */
    static List<String> of(Map<String, List<String>> needs) {
        var order = new StartupOrder(needs);
        new TreeSet<>(needs.keySet()).forEach(order::visit);
        return List.copyOf(order.done);
    }

    private void visit(String bean) {
        if (done.contains(bean)) {
            return;
        }
        var needed = needs.get(bean);
        if (needed == null) {
            throw new IllegalStateException(
                    "@DependsOn of " + path.getLast() + " names " + bean + ", which is no start-up bean.");
        }
        if (path.contains(bean)) {
            throw new IllegalStateException("Start-up beans depend on each other in a circle: "
                    + String.join(" -> ", path) + " -> " + bean + ".");
        }
        path.add(bean);
        needed.forEach(this::visit);
        path.removeLast();
        done.add(bean);
    }
}
