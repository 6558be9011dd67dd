// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.skerry.api.estate.Estate;
import org.skerry.api.id.AgentId;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.Relief;
import org.skerry.udp.trace.PacketTrace;

/**
 * A region, for its operator. Thread-safe. What returns a stage only queues work for the region's thread; the stage
 * completes there, or fails with an {@link IllegalStateException} that says why if the region takes no more work.
 */
public interface OperatorDoor {
    RegionSettings settings();

    /** At once, also while the region hangs. */
    RegionVitals vitals();

    /** At once, also while the region hangs. */
    List<CircuitView> circuits();

    /** All who are connected, in order of arrival. */
    CompletionStage<List<Person>> people();

    /** Modules in the order of their start, each with how often it has thrown something. */
    CompletionStage<Map<String, Long>> modules();

    /** Shows a text to everybody here, or to one; gives how many were told. */
    CompletionStage<Integer> alert(Optional<AgentId> who, String text);

    /** Sends somebody away with a reason; false if they are not here. */
    CompletionStage<Boolean> kick(AgentId who, String reason);

    /** Whether newcomers are let in. */
    boolean loginsOpen();

    /** Lets newcomers in from now on, or nobody, over starts of the process too; completes once that is on disk. */
    CompletionStage<Void> loginsOpen(boolean open);

    /** A copy of the ground. */
    CompletionStage<Heightmap> terrain();

    /** The ground as seen from far above. */
    CompletionStage<Relief> relief();

    /** Puts other ground in its place, shows it to everybody, and completes once it is on disk. */
    CompletionStage<Void> terrain(Heightmap ground);

    /** Metres. */
    float waterHeight();

    /** Sets it, tells everybody, and completes once it is on disk: it then stands above the configuration's. */
    CompletionStage<Void> waterHeight(float metres);

    /** Says what estate the region is in from now on. */
    CompletionStage<Void> estate(Estate estate);

    /** Shows each datagram of this agent's circuits to {@code trace} from now on; null ends that. */
    void trace(AgentId agent, @Nullable PacketTrace trace);
}
