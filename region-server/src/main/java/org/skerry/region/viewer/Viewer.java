// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.interest.Observer;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.Message;

/** Someone connected to the region. Belongs to the region's thread. */
public final class Viewer implements Observer {
    private final AgentCircuit circuit;
    private final ViewerLink link;
    private final Map<Class<?>, TokenBucket> buckets = new HashMap<>();
    private @Nullable Avatar avatar;
    private boolean watching;
    private boolean leaving;
    private AgentId prey = AgentId.ZERO;

    public Viewer(AgentCircuit circuit, ViewerLink link) {
        this.circuit = circuit;
        this.link = link;
    }

    @Override
    public AgentId agent() {
        return circuit.agent();
    }

    public SessionId session() {
        return circuit.session();
    }

    public UserName name() {
        return circuit.name();
    }

    /** Whose dot on the map it wants marked; zero for nobody's. */
    @Override
    public AgentId prey() {
        return prey;
    }

    /** Wants this agent's dot marked from now on. */
    public void track(AgentId agent) {
        prey = agent;
    }

    /** As announced by login or a neighbour. */
    public AgentCircuit circuit() {
        return circuit;
    }

    public ViewerLink link() {
        return link;
    }

    /** Its body here; none for one who only looks in from a neighbour or has not arrived yet. */
    public Optional<Avatar> avatar() {
        return Optional.ofNullable(avatar);
    }

    /** Whether it stands in this region. */
    public boolean root() {
        return avatar != null && !leaving;
    }

    /** It stands here from now on. */
    public void arrived(Avatar body) {
        avatar = body;
    }

    @Override
    public boolean watching() {
        return watching && !leaving;
    }

    /** It knows the region and can be told of the scene from now on; false if it could already. */
    public boolean startWatching() {
        var first = !watching;
        watching = true;
        return first;
    }

    public boolean leaving() {
        return leaving;
    }

    /** It is about to go: nothing it says counts any more; false if that was so already. */
    public boolean startLeaving() {
        var first = !leaving;
        leaving = true;
        return first;
    }

    @Override
    public long bytesPerSecond() {
        return link.bytesPerSecond();
    }

    @Override
    public void send(Message message) {
        link.send(message);
    }

    @Override
    public void sendUnreliable(Message message) {
        link.sendUnreliable(message);
    }

    @Override
    public void sendNewest(Message message) {
        link.sendNewest(message);
    }

    @Override
    public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
        link.sendBlocks(first, blocks, keys, count);
    }

    boolean is(UUID agentId, UUID sessionId) {
        return agent().value().equals(agentId) && session().value().equals(sessionId);
    }

    boolean mayNow(Class<?> kind, Terms terms, long nowNanos) {
        return buckets.computeIfAbsent(kind, k -> new TokenBucket(terms, nowNanos))
                .take(nowNanos);
    }
}
