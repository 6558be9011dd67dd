// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.net.InetSocketAddress;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UseCircuitCode;

/** The server's end of one circuit: who may say what, and whom to tell. */
final class ServerSession implements CircuitEvents {
    /** What the server does when its circuits change. */
    interface Owner {
        /** A peer with a circuit came with another key; it is not this circuit's any more if that was announced. */
        void onOtherKey(ServerSession session, CircuitKey key);

        void onEnded(ServerSession session, CloseReason reason);
    }

    private final Session session;
    private final CircuitListener listener;
    private final Owner owner;

    ServerSession(
            CircuitKey key,
            InetSocketAddress remote,
            Session.Place place,
            ServerSettings settings,
            CircuitListener listener,
            Owner owner) {
        this.listener = listener;
        this.owner = owner;
        this.session = new Session(key, remote, place, settings.circuit(), this);
    }

    Session session() {
        return session;
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
                owner.onOtherKey(this, other);
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
    public void onClosed(CloseReason reason) {
        session.ended();
        owner.onEnded(this, reason);
        listener.onClosed(session, reason);
    }
}
