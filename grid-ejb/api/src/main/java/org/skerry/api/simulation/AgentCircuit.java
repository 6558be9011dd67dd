// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;

/**
 * An agent about to come to a region, as announced by login or by a neighbour (AgentCircuitData, robust-wire section
 * 21).
 *
 * @param circuitCode unsigned 32 bits in an int
 * @param capsPath the UUID from which the seed capability's path is made: {@code /CAPS/<capsPath>0000/}
 * @param child true for a child agent, and for one that arrives by teleport
 * @param startPosition region-local metres
 * @param clientAddress the viewer's IP address as the login saw it
 * @param appearance what the agent wears, if it was sent
 * @param serviceUrls of a foreigner's home, by key, in the order told
 */
public record AgentCircuit(
        AgentId agent,
        UserName name,
        SessionId session,
        SecureSessionId secureSession,
        int circuitCode,
        String capsPath,
        boolean child,
        Vector3 startPosition,
        String clientAddress,
        ViewerIdentity viewer,
        Optional<PackedAppearance> appearance,
        Map<String, String> serviceUrls) {
    public AgentCircuit {
        serviceUrls = Collections.unmodifiableMap(new LinkedHashMap<>(serviceUrls));
    }
}
