// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.region.tick.Owner;

class RegionEventsTest {
    private final Owner owner = new Owner();
    private final RegionEvents events = new RegionEvents(owner);
    private final AgentId agent = AgentId.random();
    private final List<String> seen = new ArrayList<>();

    @Test
    void reachThoseWhoWantTheirKindInOrder() {
        owner.claim();
        events.subscribe(AgentLeft.class, event -> seen.add("left"));
        events.subscribe(AgentWatching.class, event -> seen.add("first " + event.agent()));
        events.subscribe(AgentWatching.class, event -> seen.add("second"));
        events.publish(new AgentWatching(agent));
        assertThat(seen).containsExactly("first " + agent, "second");
    }

    @Test
    void publishedByASubscriberComeAfterTheOneBefore() {
        owner.claim();
        events.subscribe(AgentWatching.class, event -> events.publish(new AgentLeft(agent, true)));
        events.subscribe(AgentWatching.class, event -> seen.add("watching"));
        events.subscribe(AgentLeft.class, event -> seen.add("left"));
        events.publish(new AgentWatching(agent));
        assertThat(seen).containsExactly("watching", "left");
    }

    @Test
    void belongToTheRegionsThread() {
        assertThatIllegalStateException().isThrownBy(() -> events.publish(new AgentWatching(agent)));
    }
}
