// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.region.tick.Owner;

/** All who are connected to the region, one per agent. Belongs to the region's thread. */
public final class Viewers {
    private final Owner owner;
    private final Map<AgentId, Viewer> byAgent = new LinkedHashMap<>();

    public Viewers(Owner owner) {
        this.owner = owner;
    }

    public void add(Viewer viewer) {
        owner.check();
        byAgent.put(viewer.agent(), viewer);
    }

    /** Takes this very viewer off; another one of the same agent stays. */
    public boolean remove(Viewer viewer) {
        owner.check();
        return byAgent.remove(viewer.agent(), viewer);
    }

    public Optional<Viewer> find(AgentId agent) {
        return Optional.ofNullable(byAgent.get(agent));
    }

    /** The viewer of someone who stands here. */
    public Optional<Viewer> findRoot(AgentId agent) {
        return find(agent).filter(Viewer::root);
    }

    public Collection<Viewer> all() {
        return Collections.unmodifiableCollection(byAgent.values());
    }

    public int roots() {
        return (int) byAgent.values().stream().filter(Viewer::root).count();
    }
}
