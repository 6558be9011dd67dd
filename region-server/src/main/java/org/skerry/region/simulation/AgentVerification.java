// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.region.door.GridServices;

/**
 * Whether an announced agent is who the announcement says. The port is open to the world, so nothing is believed that
 * the grid does not confirm. Blocks.
 */
final class AgentVerification {
    private final GridServices services;

    AgentVerification(GridServices services) {
        this.services = services;
    }

    /** Why an announcement is not believed; empty if the grid has this session for this agent under this name. */
    Optional<String> objection(AgentCircuit circuit) {
        var presence = services.presence().find(circuit.session());
        if (presence.isEmpty() || !presence.get().user().equals(circuit.agent())) {
            return Optional.of("Failed to verify user presence in the grid: the session is not known.");
        }
        var account = services.accounts().find(ScopeId.ZERO, circuit.agent());
        if (account.isEmpty()) {
            return Optional.of("Failed to verify user: no such account.");
        }
        if (!account.get().name().toString().equalsIgnoreCase(circuit.name().toString())) {
            return Optional.of("Failed to verify user: the name is another account's.");
        }
        return Optional.empty();
    }

    /** Why an agent may not be asked about; empty if there is such an account. */
    Optional<String> objection(AgentId agent) {
        return services.accounts().find(ScopeId.ZERO, agent).isPresent()
                ? Optional.empty()
                : Optional.of("Failed to verify user: no such account.");
    }
}
