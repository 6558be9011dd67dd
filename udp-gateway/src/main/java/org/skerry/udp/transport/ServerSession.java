// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.wire.Corruption;

/** The server's end of one circuit: who may say what, and whom to tell. On its shard's event loop. */
final class ServerSession implements CircuitEvents {
    private final Shard shard;
    private final Session session;
    private final CircuitListener listener;

    ServerSession(CircuitKey key, long peer, Shard shard, Directory directory) {
        this.shard = shard;
        this.listener = directory.listener();
        this.session =
                new Session(key, peer, shard.endpoint(), directory.settings().circuit(), this);
    }

    Session session() {
        return session;
    }

    Shard shard() {
        return shard;
    }

    void tick() {
        session.tick();
    }

    static CircuitKey keyOf(UseCircuitCode message) {
        var block = message.circuitCode();
        return new CircuitKey(block.code(), new AgentId(block.id()), new SessionId(block.sessionId()));
    }

    @Override
    public boolean admits(Message message) {
        var key = session.key();
        return switch (message) {
            case UseCircuitCode again -> {
                var other = keyOf(again);
                if (other.equals(key)) {
                    yield true;
                }
                shard.onOtherKey(other);
                yield false;
            }
            case AgentMessage from ->
                from.senderAgentId().equals(key.agent().value())
                        && from.senderSessionId().equals(key.session().value());
            default -> !message.type().trusted(); // those only servers send
        };
    }

    @Override
    public void onMessage(Message message) {
        if (!(message instanceof UseCircuitCode)) {
            listener.onMessage(session, message);
        }
    }

    @Override
    public void onCorrupted(Corruption kind) {
        shard.endpoint().edge().garbage(kind.name(), session.peer());
    }

    @Override
    public void onClosed(CloseReason reason) {
        session.ended();
        shard.onEnded(this);
        listener.onClosed(session, reason);
    }
}
