// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;

/**
 * A region, for threads other than its own. Every method only queues work for the region's thread and returns at once;
 * the stages complete on that thread, so continue asynchronously for anything that blocks.
 */
public interface RegionDoor {
    RegionSettings settings();

    /** Whether the region would take the agent: known owner and estate rules, room, position inside. */
    CompletionStage<AccessOutcome> queryAccess(AgentId agent, Vector3 position);

    /** Expects an agent. When granted, the region's UDP port answers the circuit of code, agent and session. */
    CompletionStage<AccessOutcome> expectAgent(AgentCircuit circuit);

    /**
     * Ends an agent here, if the session is the agent's own: the grid lets the user in elsewhere, or a neighbour no longer
     * wants it. One who is in the world here is told so before the circuit ends. False if there is no such agent.
     */
    CompletionStage<Boolean> closeAgent(AgentId agent, SessionId session);

    /**
     * Lifts an agent's figure above its soles, for all to see.
     *
     * @param metres negative to sink it; bounded as viewers do
     */
    void hover(AgentId agent, SessionId session, float metres);

    /**
     * Makes the place where an agent stands its home and tells it so; gives that place, or nothing if it does not stand
     * here with this session or the grid did not take it.
     */
    CompletionStage<Optional<UserPlace>> setHome(AgentId agent, SessionId session, Vector3 lookAt);

    /**
     * Completes when the changes of its inventory that an agent's viewer sent before this call are made; while the grid is
     * away that is never.
     */
    CompletionStage<@Nullable Void> inventorySettled(AgentId agent);

    /**
     * Changes what an estate's owner may set of the region, keeps that and tells everybody here; false, and nothing has
     * changed, if the agent is not the owner, here with this session.
     */
    CompletionStage<Boolean> changeRules(AgentId by, SessionId session, UnaryOperator<RegionRules> wish);

    /** Has the grid keep messages once more that were fetched for an agent and could not be handed over. */
    void bringBack(List<InstantMessage> messages);
}
