// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The kinds of work that this grid can do. */
@ApplicationScoped
public class TaskTable {
    private final TreeMap<String, MaintenanceTask> byKind = new TreeMap<>();

    @Inject
    public TaskTable(@Any Instance<MaintenanceTask> tasks) {
        this((Iterable<MaintenanceTask>) tasks);
    }

    /** Of these; for a container that makes a proxy of it, of none. */
    protected TaskTable() {
        this(Set.of());
    }

    TaskTable(Iterable<MaintenanceTask> tasks) {
        tasks.forEach(task -> byKind.put(task.kind(), task));
    }

    Optional<MaintenanceTask> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    Set<String> kinds() {
        return byKind.keySet();
    }
}
