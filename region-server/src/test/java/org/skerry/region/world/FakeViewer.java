// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.List;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.region.avatar.Avatar;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CompleteAgentMovement;
import org.skerry.udp.message.LogoutRequest;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RegionHandshakeReply;

/** A viewer in a test, speaking records. */
public final class FakeViewer {
    private final RegionEnv env;
    private final AgentCircuit circuit;
    private final FakeLink link = new FakeLink();

    FakeViewer(RegionEnv env, AgentCircuit circuit) {
        this.env = env;
        this.circuit = circuit;
    }

    public AgentId id() {
        return circuit.agent();
    }

    public UUID agent() {
        return circuit.agent().value();
    }

    public UUID session() {
        return circuit.session().value();
    }

    public AgentCircuit circuit() {
        return circuit;
    }

    public Avatar avatar() {
        return env.core().context().scene().avatar(circuit.agent()).orElseThrow();
    }

    /** Opens the circuit. */
    public FakeViewer connect() {
        env.core().agents().connected(circuit.agent(), circuit.session(), link);
        return this;
    }

    /** Stands in the region and sees it. */
    public FakeViewer arrive() {
        send(new CompleteAgentMovement(new CompleteAgentMovement.AgentData(agent(), session(), circuit.circuitCode())));
        send(new RegionHandshakeReply(
                new RegionHandshakeReply.AgentData(agent(), session()), RegionHandshakeReply.RegionInfo.EMPTY));
        return this;
    }

    public void logout() {
        send(new LogoutRequest(new LogoutRequest.AgentData(agent(), session())));
    }

    /** Holds these keys down, looking where it looked. */
    public void hold(int flags) {
        send(new AgentUpdate(AgentUpdate.AgentData.builder()
                .agentId(agent())
                .sessionId(session())
                .controlFlags(flags)
                .build()));
    }

    public void send(Message message) {
        env.core().received(circuit.agent(), circuit.session(), message);
    }

    /** What came of this kind since the last {@link #forget}, in order. */
    public <T extends Message> List<T> received(Class<T> kind) {
        return link.sent().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The last message of this kind. */
    public <T extends Message> T last(Class<T> kind) {
        return received(kind).getLast();
    }

    public List<Message> received() {
        return List.copyOf(link.sent());
    }

    public FakeViewer forget() {
        link.sent().clear();
        return this;
    }

    FakeLink link() {
        return link;
    }
}
